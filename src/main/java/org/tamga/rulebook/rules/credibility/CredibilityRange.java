package org.tamga.rulebook.rules.credibility;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;

/**
 * Within which bounds goods of a kind usually stay. A figure outside is not wrong: it is worth a second look.
 *
 * @param commodity the code and everything below it
 * @param direction {@code IM}, {@code EX} or {@code CO}; empty for every direction
 * @param low       the lowest usual figure, itself included; null if there is none
 * @param high      the highest usual figure, itself included; null if there is none
 * @param basis     where the bounds come from
 */
public record CredibilityRange(CommodityCode commodity, Ratio ratio, String direction, @Nullable BigDecimal low,
        @Nullable BigDecimal high, Validity validity, String basis) {

    /** A side of the range. */
    public enum Bound {
        LOW, HIGH
    }

    /** The bound that the figure passes over; null if it stays within it, or if there is no such bound. */
    @Nullable
    BigDecimal passed(Bound bound, BigDecimal figure) {
        BigDecimal limit = bound == Bound.LOW ? low : high;
        if (limit == null) {
            return null;
        }
        int difference = figure.compareTo(limit);
        return (bound == Bound.LOW ? difference < 0 : difference > 0) ? limit : null;
    }
}
