package org.tamga.tariff.origin.model;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.origin.rule.CodeRanges;
import org.tamga.tariff.origin.rule.ShareBasis;

/**
 * How much of the price or of the weight may be non-originating materials that a rule forbids otherwise: because their
 * classification does not change, or because they are not wholly obtained.
 *
 * @param only   products that it is for; null for all
 * @param except products without tolerance; null for none
 */
public record Tolerance(BigDecimal percent, ShareBasis basis, @Nullable CodeRanges only, @Nullable CodeRanges except) {

    public boolean isFor(CommodityCode product) {
        return (only == null || only.covers(product)) && (except == null || !except.covers(product));
    }

    @Override
    public String toString() {
        return percent.toPlainString() + " % " + basis;
    }
}
