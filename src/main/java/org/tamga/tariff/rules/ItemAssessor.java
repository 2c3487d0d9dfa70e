package org.tamga.tariff.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.model.Fact;
import org.tamga.tariff.model.FactCondition;
import org.tamga.tariff.model.Measure;
import org.tamga.tariff.model.Route;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.Tax;
import org.tamga.tariff.model.TaxRules;
import org.tamga.tariff.model.Treatment;
import org.tamga.tariff.rules.MeasureSelection.Fitting;

/**
 * Assesses one item: is it assessed at all, what is it worth, which regime does it fall under, which measures apply, and what
 * do they come to.
 */
final class ItemAssessor {

    private static final Route ONLY_ROUTE = new Route("", Tax.ANY_REGIME, FactCondition.always(), "");

    private final Tariff tariff;
    private final TaxRules rules;
    private final Currencies currencies;
    private final Trace trace;
    private final MeasureSelection selection;

    ItemAssessor(Tariff tariff, Currencies currencies, Trace trace) {
        this.tariff = tariff;
        this.rules = tariff.taxRules();
        this.currencies = currencies;
        this.trace = trace;
        this.selection = new MeasureSelection(rules.claims(), tariff.areas(),
                new MeasureConditions(rules.excludingActions(), currencies), trace);
    }

    void assess(AssessmentRequest request, AssessmentItem item, CustomsValue value) {
        Map<Fact, Set<String>> facts = ItemFacts.of(request, item);
        Optional<TaxRules.Exclusion> exclusion = rules.notAssessed().stream().filter(each -> each.when().holds(facts))
                .findFirst();
        if (DeclaredCharge.isStatedFor(item) && exclusion.isEmpty()) {
            new DeclaredCharge(rules.declaredAmounts(), currencies.own(), trace).take(item);
        } else if (exclusion.isPresent()) {
            trace.decided(item.number(), "not-assessed", exclusion.get().text());
        } else if (item.commodity() == null) {
            trace.undetermined(item.number(), "no-commodity", "no commodity code is declared");
        } else {
            switch (value) {
                case CustomsValue.Unvalued(var code, var reason) -> trace.undetermined(item.number(), code, reason);
                case CustomsValue.Valued valued ->
                    assess(request.date(), item, tariff.measures(item.commodity()), valued, facts);
            }
        }
    }

    private void assess(LocalDate date, AssessmentItem item, List<Measure> measures, CustomsValue.Valued value,
            Map<Fact, Set<String>> facts) {
        List<Measure> inForce = measures.stream().filter(each -> each.validity().holdsOn(date)).toList();
        Route route = rules.routes().stream().filter(each -> each.when().holds(facts)).findFirst().orElse(ONLY_ROUTE);
        if (!route.text().isEmpty()) {
            trace.decided(item.number(), "route", route.text());
        }
        facts.put(Fact.ROUTE, Set.of(route.id()));
        Goods goods = new Goods(item, date, route, facts, value,
                new Quantities(item, tariff.units(), supplementaryUnit(inForce)));
        List<Treatment> treatments = rules.treatments().stream().filter(each -> each.when().holds(facts)).toList();
        TaxAssessor assessor = new TaxAssessor(goods, treatments, currencies, trace);
        rules.taxes().stream().filter(tax -> tax.appliesIn(route.regime()))
                .forEach(tax -> assess(tax, inForce, goods, assessor));
        assessor.securities().forEach(trace::line);
    }

    private void assess(Tax tax, List<Measure> inForce, Goods goods, TaxAssessor assessor) {
        List<Fitting> fitting = selection.select(tax, inForce, goods);
        if (fitting.isEmpty() && tax.required()) {
            assessor.leaveOpen(tax, "no-measure", "the tariff has no " + tax.name() + " for " + goods.item().commodity()
                    + " from " + goods.item().origin() + " on " + goods.date());
        } else if (fitting.isEmpty() && tax.codeRequired() && needsCode(tax, inForce, goods)) {
            assessor.leaveOpen(tax, "missing-additional-code",
                    "the " + tax.name() + " on these goods needs an additional code, and none that it knows is declared");
        }
        fitting.forEach(each -> assessor.assess(tax, each));
    }

    private boolean needsCode(Tax tax, List<Measure> inForce, Goods goods) {
        String origin = goods.item().origin();
        return origin != null && inForce.stream().anyMatch(each -> tax.measureTypes().contains(each.type())
                && each.additionalCode() != null && tariff.areas().contains(each.area(), origin, goods.date()));
    }

    private @Nullable String supplementaryUnit(List<Measure> inForce) {
        return inForce.stream().map(Measure::supplementaryUnit).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
