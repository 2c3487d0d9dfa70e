package org.tamga.rulebook.rules.credibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.rulebook.CheckContext;
import org.tamga.rulebook.rules.language.Numbers;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.wco.WcoElement;

/**
 * The figures of one goods item. Its value is the statistical value where one is declared, else the price of the item, in the
 * currency of the pack by the rate of the day of acceptance; without a rate there is no value. Neither freight nor deductions
 * are looked at: the ranges are wide.
 */
final class ItemFigures {

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private final WcoElement item;
    private final CheckContext context;

    ItemFigures(WcoElement item, CheckContext context) {
        this.item = item;
        this.context = context;
    }

    /** The nomenclature code with what TARIC adds to it; empty if it cannot be read. */
    Optional<CommodityCode> commodity() {
        return CommodityCode.find(classification("TSP") + classification("TRC"));
    }

    /** Empty if one of the two figures is not declared, is zero or cannot be read. */
    Optional<BigDecimal> figure(Ratio ratio) {
        return switch (ratio) {
            case VALUE_PER_KG -> quotient(value(), netMass());
            case VALUE_PER_UNIT -> quotient(value(), supplementaryUnits());
            case KG_PER_UNIT -> quotient(netMass(), supplementaryUnits());
        };
    }

    private String classification(String type) {
        for (WcoElement each : item.all("Commodity/Classification")) {
            String id = type.equals(each.text("IdentificationTypeCode")) ? each.text("ID") : null;
            if (id != null) {
                return id;
            }
        }
        return "";
    }

    private @Nullable BigDecimal value() {
        return item.find("StatisticalValueAmount").or(() -> item.find("Commodity/InvoiceLine/ItemChargeAmount"))
                .map(this::inOwnCurrency).orElse(null);
    }

    private @Nullable BigDecimal inOwnCurrency(WcoElement amount) {
        BigDecimal number = Numbers.read(amount.value());
        String currency = amount.attribute("currencyID");
        if (number == null) {
            return null;
        }
        return context.law().rates().find(currency == null ? context.law().currency() : currency, context.acceptanceDay())
                .map(rate -> number.divide(rate, PRECISION)).orElse(null);
    }

    private @Nullable BigDecimal netMass() {
        return Numbers.read(item.text("Commodity/GoodsMeasure/NetNetWeightMeasure"));
    }

    private @Nullable BigDecimal supplementaryUnits() {
        return Numbers.read(item.text("Commodity/GoodsMeasure/TariffQuantity"));
    }

    private static Optional<BigDecimal> quotient(@Nullable BigDecimal dividend, @Nullable BigDecimal divisor) {
        return dividend == null || divisor == null || dividend.signum() <= 0 || divisor.signum() <= 0 ? Optional.empty()
                : Optional.of(dividend.divide(divisor, PRECISION));
    }
}
