package org.tamga.tariff.rules.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.tamga.tariff.Restriction;
import org.tamga.tariff.Restriction.Need;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.ConditionRules.Effect;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.MeasureCondition;
import org.tamga.tariff.model.measures.MeasureType;
import org.tamga.tariff.rules.goods.Goods;
import org.tamga.tariff.rules.value.Currencies;

/** Finds the prohibitions and restrictions that concern goods, and says of each whether the goods satisfy it. */
public final class RestrictionCheck {

    private final Tariff tariff;
    private final MetConditions conditions;

    public RestrictionCheck(Tariff tariff, Currencies currencies) {
        this.tariff = tariff;
        this.conditions = new MetConditions(tariff.conditionRules(), currencies);
    }

    /** In a fixed order, whatever the order of {@code inForce}. */
    public List<Restriction> on(Goods goods, List<Measure> inForce) {
        List<Restriction> restrictions = new ArrayList<>();
        for (Measure measure : inForce) {
            if (restricts(measure) && Applicability.obstacle(measure, goods, tariff) == null) {
                restrictions.add(restriction(measure, goods));
            }
        }
        restrictions.sort(Comparator.comparing(Restriction::measureType).thenComparing(Restriction::measure));
        return restrictions;
    }

    /** A measure that charges restricts as well where one of its conditions refuses the goods. */
    private boolean restricts(Measure measure) {
        return tariff.types().restricts(measure)
                || measure.conditions().stream().anyMatch(each -> effect(each) == Effect.REFUSE);
    }

    private Restriction restriction(Measure measure, Goods goods) {
        Optional<MeasureType> type = tariff.types().find(measure.type());
        boolean prohibition = type.filter(each -> each.kind() == MeasureType.Kind.PROHIBITION).isPresent();
        String name = type.map(MeasureType::description).orElse("measure " + measure.type());
        List<Need> needs = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (List<MeasureCondition> group : MetConditions.groups(measure).values()) {
            examine(group, goods, needs, reasons);
        }
        boolean satisfied = reasons.isEmpty() && !(prohibition && needs.isEmpty());
        String waivedBy = needs.stream().map(Need::metBy).filter(Objects::nonNull).filter(this::waives).findFirst()
                .orElse(null);
        return new Restriction(goods.number(), measure.sid(), measure.type(), name, prohibition, needs, satisfied,
                satisfied ? waivedBy : null, reason(satisfied, needs, reasons), measure.basis());
    }

    /** A group that nothing can meet only says what happens otherwise: it asks for nothing of its own. */
    private void examine(List<MeasureCondition> group, Goods goods, List<Need> needs, List<String> reasons) {
        Optional<MeasureCondition> met = conditions.first(group, goods);
        boolean refused = met.isPresent() ? refuses(met.get()) : group.stream().noneMatch(this::refuses);
        if (group.stream().allMatch(MeasureCondition::isUnconditional)) {
            return;
        }
        String metBy = met.filter(each -> !refuses(each)).map(RestrictionCheck::by).orElse(null);
        needs.add(new Need(group.getFirst().code(), documents(group), thresholds(group), refused ? null : metBy));
        if (refused) {
            reasons.add(met.map(each -> conditions.rules().text(each.action())).orElse("a condition is not met")
                    + asked(group) + conditions.lacking(group, goods).map(lack -> " (" + lack + ")").orElse(""));
        }
    }

    private String reason(boolean satisfied, List<Need> needs, List<String> reasons) {
        if (!reasons.isEmpty()) {
            return String.join("; ", reasons);
        }
        List<String> by = needs.stream().map(Need::metBy).filter(Objects::nonNull).filter(each -> !each.isEmpty()).distinct()
                .toList();
        return !satisfied ? "the goods are forbidden"
                : by.isEmpty() ? "nothing is asked for" : "satisfied by " + String.join(" and ", by);
    }

    private String asked(List<MeasureCondition> group) {
        Set<String> wanted = new LinkedHashSet<>(documents(group));
        wanted.addAll(thresholds(group));
        return wanted.isEmpty() ? "" : ": it needs " + String.join(" or ", wanted);
    }

    private Set<String> documents(List<MeasureCondition> group) {
        Set<String> documents = new LinkedHashSet<>();
        group.stream().filter(each -> !refuses(each)).map(MeasureCondition::certificate).filter(Objects::nonNull)
                .forEach(documents::add);
        return documents;
    }

    private List<String> thresholds(List<MeasureCondition> group) {
        return group.stream().filter(each -> !refuses(each) && each.threshold() != null).map(this::threshold).toList();
    }

    private String threshold(MeasureCondition condition) {
        String relation = switch (conditions.rules().comparison(condition.code()).relation()) {
            case AT_LEAST -> "at least ";
            case ABOVE -> "more than ";
            case AT_MOST -> "at most ";
        };
        return relation + condition.threshold();
    }

    private boolean waives(String metBy) {
        return metBy.indexOf(' ') > 0 || conditions.rules().isWaiver(metBy);
    }

    private static String by(MeasureCondition condition) {
        return condition.certificate() != null ? condition.certificate()
                : condition.threshold() != null ? condition.threshold().toString() : "";
    }

    private boolean refuses(MeasureCondition condition) {
        return effect(condition) == Effect.REFUSE;
    }

    private Effect effect(MeasureCondition condition) {
        return conditions.rules().effect(condition.action());
    }
}
