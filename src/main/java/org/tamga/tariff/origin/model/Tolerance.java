package org.tamga.tariff.origin.model;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.origin.rule.CodeRanges;
import org.tamga.tariff.origin.rule.PriceBasis;

/**
 * How much of the price may be non-originating materials whose classification does not change as the rule asks.
 *
 * @param except products without tolerance; null for none
 */
public record Tolerance(BigDecimal percent, PriceBasis basis, @Nullable CodeRanges except) {

    public boolean isFor(CommodityCode product) {
        return except == null || !except.covers(product);
    }
}
