package org.tamga.tariff.rules.charge;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

import org.tamga.tariff.Assessment.Kind;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.model.taxes.Route;
import org.tamga.tariff.model.taxes.StateAid;
import org.tamga.tariff.model.taxes.Tax;
import org.tamga.tariff.model.taxes.TaxRules;
import org.tamga.tariff.rules.goods.Goods;
import org.tamga.tariff.rules.trace.Trace;

/** Tells a declarant who claims aid how much more the tariff of his goods charges than another one would. */
public final class AidDisclosure {

    private final TaxRules rules;
    private final GoodsCharge charge;

    public AidDisclosure(TaxRules rules, GoodsCharge charge) {
        this.rules = rules;
        this.charge = charge;
    }

    /** @param on the goods as they would be on a route */
    public void disclose(Goods goods, Function<Route, Goods> on, Trace trace) {
        rules.stateAids().stream().filter(aid -> aid.when().holds(goods.facts()))
                .forEach(aid -> rules.routes().stream().filter(route -> route.id().equals(aid.route())).map(on)
                        .forEach(other -> disclose(aid, goods, other, trace)));
    }

    private void disclose(StateAid aid, Goods here, Goods there, Trace trace) {
        if (!charge.knows(here.route().regime()) || !charge.knows(there.route().regime())) {
            trace.decided(here.number(), "aid", "the aid cannot be told: only one of two tariffs is known for these goods");
            return;
        }
        for (Tax tax : rules.taxes()) {
            if (aid.taxes().contains(tax.id())) {
                assessed(tax, here).ifPresent(mine -> assessed(tax, there).map(mine::subtract)
                        .filter(difference -> difference.signum() > 0)
                        .ifPresent(difference -> trace.line(line(aid, here, tax, difference))));
            }
        }
    }

    private Optional<BigDecimal> assessed(Tax tax, Goods goods) {
        Trace scratch = new Trace();
        charge.charge(goods, each -> each == tax, scratch);
        return scratch.undetermined().isEmpty() ? scratch.lines().stream().map(Line::assessed).reduce(BigDecimal::add)
                : Optional.empty();
    }

    private static Line line(StateAid aid, Goods goods, Tax tax, BigDecimal difference) {
        BigDecimal zero = BigDecimal.ZERO.setScale(difference.scale());
        return new Line(Kind.INFORMATION, goods.number(), aid.taxType(), null, null, null, null, zero, difference, zero, zero,
                goods.methodOfPayment(aid.taxType()), null,
                aid.text() + ": " + difference.toPlainString() + " of " + tax.name());
    }
}
