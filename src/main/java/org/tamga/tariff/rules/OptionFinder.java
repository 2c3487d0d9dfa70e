package org.tamga.tariff.rules;

import java.util.TreeMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.Law;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.AssessmentRequest.Direction;
import org.tamga.tariff.DutyAssessor;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.calculator.DutyOption;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.ConditionRules.Effect;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.MeasureCondition;
import org.tamga.tariff.model.taxes.Claims;
import org.tamga.tariff.model.taxes.Tax;

/** Tries every alternative that the tariff has for an item, and compares. */
public final class OptionFinder {

    private final AssessmentRequest request;
    private final Law law;
    private final Function<AssessmentRequest, Map<Integer, QuotaDrawing>> quotas;
    private final Tariff tariff;
    private final Claims claims;
    private final Candidates candidates;
    private final Assessment declared;

    /** @param quotas what the claims of a request on quotas would come to, by number of the item */
    public OptionFinder(AssessmentRequest request, Law law,
            Function<AssessmentRequest, Map<Integer, QuotaDrawing>> quotas) {
        this.quotas = quotas;
        this.request = request;
        this.law = law;
        this.tariff = law.part(Tariff.class);
        this.claims = tariff.taxRules().claims();
        this.candidates = new Candidates(request, tariff);
        this.declared = DutyAssessor.assess(request, law);
    }

    public List<DutyOption> find() {
        List<DutyOption> options = new ArrayList<>();
        for (AssessmentItem item : request.items()) {
            Stream.concat(residual(item), alternatives(item))
                    .sorted(Comparator.comparing(DutyOption::payable).thenComparing(DutyOption::measure)).forEach(options::add);
        }
        return options;
    }

    private Stream<DutyOption> alternatives(AssessmentItem item) {
        return request.direction() == Direction.EXPORT ? quotasOnExport(item)
                : candidates.measures(item, tax -> tax.choice() == Tax.Choice.ONE).filter(each -> each.duty() != null)
                        .flatMap(measure -> option(item, measure));
    }

    /** Goods that go out claim no preference, but a quota may lower what is charged on them. */
    private Stream<DutyOption> quotasOnExport(AssessmentItem item) {
        String preference = Objects.requireNonNullElse(item.preference(), claims.ordinary());
        return candidates.measures(item, tax -> true)
                .filter(each -> each.orderNumber() != null && !each.orderNumber().equals(item.quotaOrderNumber()))
                .flatMap(measure -> option(item, measure, preference));
    }

    /** Goods whose producer has no code of its own, or whose producer nobody has asked for, bear the residual duty. */
    private Stream<DutyOption> residual(AssessmentItem item) {
        Map<String, Measure> byCode = candidates.residual(item).collect(Collectors.toMap(
                each -> Objects.requireNonNull(each.additionalCode()), Function.identity(), (first, second) -> first,
                TreeMap::new));
        String preference = Objects.requireNonNullElse(item.preference(), claims.ordinary());
        return byCode.values().stream().flatMap(measure -> assessed(item, measure, item
                .claiming(preference, item.quotaOrderNumber(), codes(item, measure), Set.of()).drawing(item.quotaDrawing()),
                item.quotaDrawing(), true));
    }

    private Stream<DutyOption> option(AssessmentItem item, Measure measure) {
        String preference = claims.codesOf(measure).stream().findFirst().orElse(null);
        if (preference == null || preference.equals(Objects.requireNonNullElse(item.preference(), claims.ordinary()))) {
            return Stream.empty();
        }
        return option(item, measure, preference);
    }

    private Stream<DutyOption> option(AssessmentItem item, Measure measure, String preference) {
        AssessmentItem claiming = item.claiming(preference, measure.orderNumber(), codes(item, measure), documents(measure));
        QuotaDrawing drawing = measure.orderNumber() == null ? null
                : quotas.apply(request.with(claiming)).get(item.number());
        return assessed(item, measure, claiming, drawing, measure.orderNumber() == null || drawing != null && drawing.whole());
    }

    private Stream<DutyOption> assessed(AssessmentItem item, Measure measure, AssessmentItem claiming,
            @Nullable QuotaDrawing drawing, boolean certain) {
        Assessment assessment = DutyAssessor.assess(request.with(claiming), law);
        if (!applies(measure, assessment, item.number()) || !isComplete(assessment, item.number())) {
            return Stream.empty();
        }
        BigDecimal payable = payable(assessment, item.number());
        return Stream.of(new DutyOption(item.number(), String.valueOf(claiming.preference()), claiming.quotaOrderNumber(),
                less(claiming.additionalCodes(), item.additionalCodes()), less(claiming.documents(), item.documents()),
                measure.sid(), measure.type(), String.valueOf(measure.duty()), payable,
                payable(declared, item.number()).subtract(payable), certain, drawing));
    }

    /** That of the measure, and those without which nothing can be worked out. */
    private Set<String> codes(AssessmentItem item, Measure measure) {
        Set<String> codes = new TreeSet<>();
        candidates.residual(item).map(Measure::additionalCode).forEach(codes::add);
        if (measure.additionalCode() != null) {
            codes.add(measure.additionalCode());
        }
        return codes;
    }

    /** For each kind of condition the document that makes the measure apply, if only a document does. */
    private Set<String> documents(Measure measure) {
        Set<String> documents = new TreeSet<>();
        measure.conditions().stream().collect(Collectors.groupingBy(MeasureCondition::code)).values()
                .forEach(group -> group.stream()
                        .filter(each -> tariff.conditionRules().effect(each.action()) != Effect.NOT_APPLICABLE).findFirst()
                        .map(MeasureCondition::certificate).ifPresent(documents::add));
        return documents;
    }

    private static boolean applies(Measure measure, Assessment assessment, int item) {
        return assessment.trace().stream().anyMatch(
                step -> step.item() == item && step.step().equals("calculation") && measure.sid().equals(step.measure()));
    }

    private static boolean isComplete(Assessment assessment, int item) {
        return assessment.undetermined().stream().noneMatch(each -> each.item() == item);
    }

    private static BigDecimal payable(Assessment assessment, int item) {
        return assessment.lines().stream().filter(line -> line.item() == item).map(Line::payable)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Set<String> less(Set<String> needed, Set<String> there) {
        Set<String> rest = new TreeSet<>(needed);
        rest.removeAll(there);
        return rest;
    }
}
