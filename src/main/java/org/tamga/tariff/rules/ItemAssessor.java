package org.tamga.tariff.rules;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.AssessmentRequest.Direction;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.facts.Fact;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.taxes.Route;
import org.tamga.tariff.model.taxes.Tax;
import org.tamga.tariff.model.taxes.TaxRules;
import org.tamga.tariff.rules.charge.AidDisclosure;
import org.tamga.tariff.rules.charge.DeclaredCharge;
import org.tamga.tariff.rules.charge.GoodsCharge;
import org.tamga.tariff.rules.charge.QuotaClaim;
import org.tamga.tariff.rules.charge.QuotaSplit;
import org.tamga.tariff.rules.charge.RouteChoice;
import org.tamga.tariff.rules.choice.RestrictionCheck;
import org.tamga.tariff.rules.goods.Goods;
import org.tamga.tariff.rules.goods.ItemFacts;
import org.tamga.tariff.rules.goods.Quantities;
import org.tamga.tariff.rules.trace.Trace;
import org.tamga.tariff.rules.value.Currencies;
import org.tamga.tariff.rules.value.CustomsValue;

/**
 * Assesses one item: is it assessed at all, does its declarant state the amounts, what is it worth, which regime does it fall
 * under, and what is it charged there.
 */
final class ItemAssessor {

    private final Tariff tariff;
    private final TaxRules rules;
    private final Currencies currencies;
    private final @Nullable BigDecimal consignmentPrice;
    private final Trace trace;

    /** @param consignmentPrice what all goods cost together; null if that cannot be worked out */
    ItemAssessor(Tariff tariff, Currencies currencies, @Nullable BigDecimal consignmentPrice, Trace trace) {
        this.tariff = tariff;
        this.rules = tariff.taxRules();
        this.currencies = currencies;
        this.consignmentPrice = consignmentPrice;
        this.trace = trace;
    }

    void assess(AssessmentRequest request, QuotaSplit.Part part) {
        AssessmentItem item = part.item();
        Map<Fact, Set<String>> facts = ItemFacts.of(request, item);
        CommodityCode commodity = item.commodity();
        Optional<TaxRules.Exclusion> exclusion = rules.notAssessed().stream().filter(each -> each.when().holds(facts))
                .findFirst();
        if (exclusion.isPresent() ? exclusion.get().announced() : !rules.untold().holds(facts)) {
            trace.announce();
        }
        int before = trace.lines().size();
        if (exclusion.isPresent()) {
            trace.decided(item.number(), "not-assessed", exclusion.get().text());
        } else if (DeclaredCharge.isStatedFor(item)) {
            new DeclaredCharge(rules.declaredAmounts(), currencies.own(), trace).take(item);
        }
        boolean calculated = exclusion.isEmpty() && !DeclaredCharge.isStatedFor(item);
        if (commodity != null && part.value() instanceof CustomsValue.Valued valued) {
            examine(request, item, commodity, valued, facts, calculated);
        } else if (calculated && commodity == null && mayBeCharged(request, null)) {
            trace.undetermined(item.number(), "no-commodity", "no commodity code is declared");
        } else if (calculated && part.value() instanceof CustomsValue.Unvalued(var code, var reason)
                && mayBeCharged(request, commodity)) {
            trace.undetermined(item.number(), code, reason);
        }
        if (exclusion.isEmpty() && trace.lines().size() > before) {
            trace.announce();
        } else if (exclusion.isEmpty() && rules.untold().holds(facts)) {
            trace.decided(item.number(), "not-assessed", "no duty, tax or fee is charged on these goods");
        }
    }

    /** Whether some tax on goods that go this way is owed in any case, or has measures for these goods. */
    private boolean mayBeCharged(AssessmentRequest request, @Nullable CommodityCode commodity) {
        List<Tax> taxes = rules.taxes().stream()
                .filter(tax -> tax.movement().concerns(request.direction() == Direction.EXPORT)).toList();
        return taxes.stream().anyMatch(Tax::required) || commodity != null && tariff.measures(commodity).stream()
                .filter(each -> each.validity().holdsOn(request.date()))
                .anyMatch(each -> taxes.stream().anyMatch(tax -> tax.measureTypes().contains(each.type())));
    }

    /** Goods that are not charged here may be restricted all the same. */
    private void examine(AssessmentRequest request, AssessmentItem item, CommodityCode commodity, CustomsValue.Valued value,
            Map<Fact, Set<String>> facts, boolean charged) {
        List<Measure> inForce = tariff.measures(commodity).stream().filter(each -> each.validity().holdsOn(request.date()))
                .toList();
        GoodsCharge charge = new GoodsCharge(tariff, currencies, inForce);
        Quantities quantities = new Quantities(item, tariff.units(), charge.supplementaryUnit());
        Trace steps = charged ? trace : new Trace();
        QuotaClaim claim = new QuotaClaim(tariff.quotas().rules(), rules.claims().ordinary(), charge, currencies.own(), steps);
        Function<Route, Goods> routed = route -> claim.settled(
                new Goods(item, request.date(), route, on(route, facts), value, consignmentPrice, quantities,
                        tariff.components(),
                        Map.of()));
        Goods goods = new RouteChoice(rules.routes(), charge).choose(routed, steps);
        if (charged) {
            claim.explain(item, goods);
            charge.charge(goods, tax -> true, trace);
            claim.secure(goods);
            new AidDisclosure(rules, charge).disclose(goods, routed, trace);
        }
        trace.restrictions(new RestrictionCheck(tariff, currencies).on(goods, inForce));
    }

    private static Map<Fact, Set<String>> on(Route route, Map<Fact, Set<String>> facts) {
        Map<Fact, Set<String>> routed = new EnumMap<>(facts);
        routed.put(Fact.ROUTE, Set.of(route.id()));
        return routed;
    }
}
