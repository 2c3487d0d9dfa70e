package org.tamga.tariff.rules.charge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.model.facts.FactCondition;
import org.tamga.tariff.model.taxes.Route;
import org.tamga.tariff.model.taxes.Route.Comparison;
import org.tamga.tariff.model.taxes.Tax;
import org.tamga.tariff.rules.goods.Goods;
import org.tamga.tariff.rules.trace.Trace;

/** Finds the regime that goods fall under. */
public final class RouteChoice {

    private static final Route ONLY = new Route("", Tax.ANY_REGIME, FactCondition.always(), "", null);

    private final List<Route> routes;
    private final GoodsCharge charge;

    public RouteChoice(List<Route> routes, GoodsCharge charge) {
        this.routes = routes;
        this.charge = charge;
    }

    /** @param on the goods as they would be on a route */
    public Goods choose(Function<Route, Goods> on, Trace trace) {
        Goods goods = routes.stream().map(on).filter(each -> each.route().when().holds(each.facts())).findFirst()
                .orElseGet(() -> on.apply(ONLY));
        if (!goods.route().text().isEmpty()) {
            trace.decided(goods.number(), "route", goods.route().text());
        }
        Comparison comparison = goods.route().comparison();
        return comparison == null ? goods : compare(goods, comparison, on, trace);
    }

    private Goods compare(Goods here, Comparison comparison, Function<Route, Goods> on, Trace trace) {
        Goods there = routes.stream().filter(route -> route.id().equals(comparison.route())).map(on).findFirst().orElse(here);
        if (!charge.knows(here.route().regime()) || !charge.knows(there.route().regime())) {
            return nothingIsOwed(here, comparison) ? moved(here, there, "no duty is owed under " + here.route().regime(), trace)
                    : here;
        }
        Optional<BigDecimal> duties = duties(here, comparison);
        Optional<BigDecimal> others = duties(there, comparison);
        if (duties.isEmpty() || others.isEmpty() || duties.get().compareTo(others.get()) > 0) {
            return here;
        }
        return moved(here, there, "the duties under " + here.route().regime() + " (" + duties.get()
                + ") are no more than those under " + there.route().regime() + " (" + others.get() + ")", trace);
    }

    private static Goods moved(Goods here, Goods there, String reason, Trace trace) {
        trace.decided(here.number(), "route", reason + ": " + there.route().text());
        return there;
    }

    /** Nothing cannot be more than what another tariff charges, even if that is not known. */
    private boolean nothingIsOwed(Goods here, Comparison comparison) {
        Trace scratch = new Trace();
        charge.charge(here, tax -> comparison.taxes().contains(tax.id()), scratch);
        return scratch.undetermined().isEmpty() && !scratch.lines().isEmpty()
                && scratch.lines().stream().allMatch(line -> line.payable().signum() == 0 && line.secured().signum() == 0);
    }

    /** What the compared taxes come to; empty if that cannot be worked out. */
    private Optional<BigDecimal> duties(Goods goods, Comparison comparison) {
        Trace scratch = new Trace();
        charge.charge(goods, tax -> comparison.taxes().contains(tax.id()), scratch);
        return scratch.undetermined().isEmpty()
                ? Optional.of(scratch.lines().stream().map(Line::assessed).reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }
}
