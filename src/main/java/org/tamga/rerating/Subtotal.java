package org.tamga.rerating;

import java.math.BigDecimal;

/**
 * Sums of changed lines that have something in common.
 *
 * @param key          trader, commodity code or tax type; empty in the sum of all
 * @param declarations that have such a line
 */
public record Subtotal(String key, long declarations, long lines, Amounts before, Amounts after) {

    /** By what lines are summed up. */
    public enum Dimension {
        ALL, TAX_TYPE, TRADER, COMMODITY
    }

    /** In the currency of the pack. */
    public record Amounts(BigDecimal assessed, BigDecimal payable, BigDecimal secured) {

        public static final Amounts NOTHING = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        public Amounts plus(Amounts other) {
            return new Amounts(assessed.add(other.assessed), payable.add(other.payable), secured.add(other.secured));
        }

        public Amounts minus(Amounts other) {
            return new Amounts(assessed.subtract(other.assessed), payable.subtract(other.payable),
                    secured.subtract(other.secured));
        }
    }

    /** Positive if more is owed under the law of the order. */
    public Amounts difference() {
        return after.minus(before);
    }
}
