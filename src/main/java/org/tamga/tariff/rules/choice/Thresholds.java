package org.tamga.tariff.rules.choice;

import java.math.BigDecimal;
import java.util.Optional;

import org.tamga.tariff.duty.DutyTerm;
import org.tamga.tariff.duty.DutyThreshold;
import org.tamga.tariff.model.measures.ConditionRules.Comparison;
import org.tamga.tariff.model.measures.ConditionRules.Subject;
import org.tamga.tariff.rules.goods.Goods;
import org.tamga.tariff.rules.trace.Figures;
import org.tamga.tariff.rules.value.Currencies;

/** Holds goods against a threshold: a price, a value, an amount of goods, or one of these for each supplementary unit. */
public final class Thresholds {

    private final Currencies currencies;

    public Thresholds(Currencies currencies) {
        this.currencies = currencies;
    }

    /** Whether the goods stand to the threshold as the condition asks; empty if the declaration does not say enough. */
    public Optional<Boolean> isMet(DutyThreshold threshold, Comparison comparison, Goods goods) {
        Optional<BigDecimal> here = comparison.subject() == Subject.PER_SUPPLEMENTARY_UNIT
                ? declared(threshold, comparison, goods).flatMap(amount -> goods.quantities().inSupplementaryUnit()
                        .filter(units -> units.signum() > 0).map(units -> amount.divide(units, Figures.PRECISION)))
                : declared(threshold, comparison, goods);
        Optional<BigDecimal> limit = limit(threshold, goods);
        return here.flatMap(amount -> limit.map(amount::compareTo)).map(comparison.relation()::holds);
    }

    /** What the declaration lacks, in words. */
    public String lacking(DutyThreshold threshold, Comparison comparison, Goods goods) {
        return switch (threshold) {
            case DutyThreshold.Measured(var _, var unit) when goods.quantities().find(unit).isEmpty() ->
                "the quantity in " + unit + " is not declared";
            case DutyThreshold.Price(DutyTerm.PerUnit price) when currencies.rate(price.currency()).isEmpty() ->
                "there is no exchange rate for " + price.currency() + " on " + currencies.day();
            case DutyThreshold.Price(DutyTerm.PerUnit price) when comparison.subject() == Subject.DECLARED ->
                "the quantity in " + String.join(" and ", price.units()) + " is not declared";
            default -> "the supplementary quantity is not declared";
        };
    }

    private static Optional<BigDecimal> declared(DutyThreshold threshold, Comparison comparison, Goods goods) {
        return switch (threshold) {
            case DutyThreshold.Price _ -> Optional.of(goods.price(comparison.price()));
            case DutyThreshold.Measured(var _, var unit) -> goods.quantities().find(unit);
        };
    }

    /** The threshold for goods of this quantity: a price for each unit becomes a value, so that nothing is divided. */
    private Optional<BigDecimal> limit(DutyThreshold threshold, Goods goods) {
        if (!(threshold instanceof DutyThreshold.Price(var price))) {
            return Optional.of(threshold.amount());
        }
        Optional<BigDecimal> limit = currencies.toOwn(price.amount(), price.currency());
        for (String unit : price.units()) {
            Optional<BigDecimal> quantity = goods.quantities().find(unit);
            limit = limit.flatMap(amount -> quantity.map(amount::multiply));
        }
        return limit;
    }
}
