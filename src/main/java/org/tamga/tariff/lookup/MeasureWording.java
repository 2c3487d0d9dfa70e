package org.tamga.tariff.lookup;

import java.util.Locale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.CodeLists;
import org.tamga.reference.Law;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.ConditionRules.Effect;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.MeasureCondition;
import org.tamga.tariff.model.taxes.Tax;

/** Tells measures in plain words, with the names that the code lists of the pack give. */
public final class MeasureWording {

    private static final int FEW = 8;

    private final CodeLists lists;
    private final Tariff tariff;
    private final LocalDate day;
    private final String language;

    public MeasureWording(Law law, LocalDate day, String language) {
        this.lists = law.codeLists();
        this.tariff = law.part(Tariff.class);
        this.day = day;
        this.language = language;
    }

    /** The measures of an entry by kind, in the order of the kinds. A kind without measures is left out. */
    public Map<MeasureKind, List<MeasureInWords>> group(CommodityEntry entry) {
        Map<MeasureKind, List<MeasureInWords>> groups = new EnumMap<>(MeasureKind.class);
        for (Measure measure : closestFirst(entry.measures())) {
            MeasureInWords told = tell(measure, entry.measures().stream().anyMatch(other -> isCloser(other, measure)));
            groups.computeIfAbsent(told.kind(), kind -> new ArrayList<>()).add(told);
        }
        return groups;
    }

    private static List<Measure> closestFirst(List<Measure> measures) {
        return measures.stream().sorted(Comparator.comparingInt(measure -> -measure.commodity().digits().length())).toList();
    }

    /** As the assessment chooses: of measures that are otherwise alike, the one of the longer code. */
    private static boolean isCloser(Measure other, Measure measure) {
        return other.type().equals(measure.type()) && other.area().equals(measure.area())
                && Objects.equals(other.additionalCode(), measure.additionalCode())
                && Objects.equals(other.orderNumber(), measure.orderNumber())
                && Objects.equals(other.regime(), measure.regime())
                && other.commodity().digits().length() > measure.commodity().digits().length();
    }

    private MeasureInWords tell(Measure measure, boolean givesWay) {
        return new MeasureInWords(measure.sid(), MeasureKind.of(measure, tariff.taxRules()), what(measure), rate(measure),
                area(measure), measure.conditions().stream().map(this::condition).toList(), quota(measure),
                measure.additionalCode(), measure.commodity().digits(), givesWay, measure.validity().from(),
                measure.validity().to(), measure.basis());
    }

    private String what(Measure measure) {
        return tariff.types().find(measure.type()).map(type -> type.description(language))
                .or(() -> tariff.taxRules().taxes().stream().filter(tax -> tax.measureTypes().contains(measure.type()))
                        .findFirst().map(Tax::name).map(MeasureWording::capital))
                .orElse("Measure of type " + measure.type());
    }

    private static String rate(Measure measure) {
        return measure.duty() != null ? measure.duty().toString()
                : measure.supplementaryUnit() != null ? measure.supplementaryUnit() : "";
    }

    private String area(Measure measure) {
        String area = area(measure.area());
        return measure.excludedAreas().isEmpty() ? area
                : area + " except "
                        + measure.excludedAreas().stream().sorted().map(this::area).collect(Collectors.joining(", "));
    }

    private String area(String area) {
        if (area.equals(Areas.EVERYWHERE)) {
            return "All countries";
        }
        return name("area-groups", area).or(() -> name("countries", area)).orElseGet(() -> members(area));
    }

    private String members(String group) {
        List<String> members = tariff.areas().members(group, day);
        if (members.isEmpty()) {
            return group;
        }
        String few = members.stream().limit(FEW).map(this::area).collect(Collectors.joining(", "));
        return members.size() <= FEW ? few : few + " and " + (members.size() - FEW) + " more";
    }

    private String condition(MeasureCondition condition) {
        StringBuilder text = new StringBuilder(256);
        if (condition.certificate() != null) {
            text.append("With document ").append(condition.certificate());
            name("documents", condition.certificate()).ifPresent(name -> text.append(" (").append(name).append(')'));
        } else if (condition.threshold() != null) {
            text.append(switch (tariff.conditionRules().comparison(condition.code()).relation()) {
                case AT_LEAST -> "From ";
                case ABOVE -> "Above ";
                case AT_MOST -> "Up to ";
            }).append(condition.threshold());
        } else {
            text.append("Otherwise");
        }
        return text.append(": ").append(condition.duty() == null ? effect(condition)
                : tariff.conditionRules().effect(condition.action()) == Effect.DIFFERENCE
                        ? "the duty is what the price is short of " + condition.duty()
                        : "the duty is " + condition.duty())
                .toString();
    }

    private String effect(MeasureCondition condition) {
        return switch (tariff.conditionRules().effect(condition.action())) {
            case APPLY, DIFFERENCE -> "this measure applies";
            case NOT_APPLICABLE -> "this measure does not apply";
            case ALLOW, REFUSE, OPEN -> tariff.conditionRules().text(condition.action());
        };
    }

    private @Nullable String quota(Measure measure) {
        String number = measure.orderNumber();
        return number == null ? null
                : tariff.quotas().list(number).stream().filter(quota -> quota.period().holdsOn(day)).findFirst()
                        .map(quota -> number + ": " + quota.volume().toPlainString() + " " + quota.unit()
                                + Optional.ofNullable(quota.period().to()).map(to -> " until " + to).orElse(""))
                        .orElse(number);
    }

    private Optional<String> name(String list, String code) {
        return lists.find(list, code, day).map(entry -> Optional.ofNullable(entry.texts().get(language))
                .orElseGet(() -> entry.texts().values().stream().sorted().findFirst().orElse(code)));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
