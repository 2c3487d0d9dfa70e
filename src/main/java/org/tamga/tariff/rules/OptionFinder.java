package org.tamga.tariff.rules;

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

import org.tamga.reference.Law;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.DutyAssessor;
import org.tamga.tariff.DutyOption;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Areas;
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
    private final Assessment declared;

    /** @param quotas what the claims of a request on quotas would come to, by number of the item */
    public OptionFinder(AssessmentRequest request, Law law,
            Function<AssessmentRequest, Map<Integer, QuotaDrawing>> quotas) {
        this.quotas = quotas;
        this.request = request;
        this.law = law;
        this.tariff = law.part(Tariff.class);
        this.claims = tariff.taxRules().claims();
        this.declared = DutyAssessor.assess(request, law);
    }

    public List<DutyOption> find() {
        List<DutyOption> options = new ArrayList<>();
        for (AssessmentItem item : request.items()) {
            alternatives(item).flatMap(measure -> option(item, measure))
                    .sorted(Comparator.comparing(DutyOption::payable).thenComparing(DutyOption::measure)).forEach(options::add);
        }
        return options;
    }

    private Stream<Measure> alternatives(AssessmentItem item) {
        if (item.commodity() == null) {
            return Stream.empty();
        }
        Set<String> types = tariff.taxRules().taxes().stream().filter(tax -> tax.choice() == Tax.Choice.ONE)
                .flatMap(tax -> tax.measureTypes().stream()).collect(Collectors.toSet());
        return tariff.measures(item.commodity()).stream().filter(each -> types.contains(each.type()))
                .filter(each -> each.duty() != null && each.validity().holdsOn(request.date()) && isFor(each, item));
    }

    private boolean isFor(Measure measure, AssessmentItem item) {
        String origin = claims.preferentialOrigin().contains(measure.type()) && item.preferentialOrigin() != null
                ? item.preferentialOrigin()
                : item.origin();
        return origin == null ? measure.area().equals(Areas.EVERYWHERE)
                : tariff.areas().contains(measure.area(), origin, request.date()) && measure.excludedAreas().stream()
                        .noneMatch(area -> tariff.areas().contains(area, origin, request.date()));
    }

    private Stream<DutyOption> option(AssessmentItem item, Measure measure) {
        String preference = claims.codesOf(measure).stream().findFirst().orElse(null);
        if (preference == null || preference.equals(Objects.requireNonNullElse(item.preference(), claims.ordinary()))) {
            return Stream.empty();
        }
        Set<String> codes = measure.additionalCode() == null ? Set.of() : Set.of(measure.additionalCode());
        Set<String> documents = documents(measure);
        AssessmentItem claiming = item.claiming(preference, measure.orderNumber(), codes, documents);
        AssessmentRequest claimed = request.with(claiming);
        QuotaDrawing drawing = measure.orderNumber() == null ? null : quotas.apply(claimed).get(item.number());
        Assessment assessment = DutyAssessor.assess(claimed, law);
        if (!applies(measure, assessment, item.number()) || !assessment.isComplete()) {
            return Stream.empty();
        }
        BigDecimal payable = payable(assessment, item.number());
        return Stream.of(new DutyOption(item.number(), preference, measure.orderNumber(), less(codes, item.additionalCodes()),
                less(documents, item.documents()), measure.sid(), measure.type(), String.valueOf(measure.duty()), payable,
                payable(declared, item.number()).subtract(payable),
                measure.orderNumber() == null || drawing != null && drawing.whole(), drawing));
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
