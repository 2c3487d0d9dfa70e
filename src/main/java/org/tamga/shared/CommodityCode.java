package org.tamga.shared;

/**
 * A code of the Harmonized System or of a national tariff below it: 2 (chapter) to 10 digits.
 *
 * <p>Two codes that differ only in trailing zeros are different codes; {@link #covers} is what a measure needs.
 */
public record CommodityCode(String digits) implements Comparable<CommodityCode> {

    public CommodityCode {
        if (!digits.matches("\\d{2,10}")) {
            throw new IllegalArgumentException("a commodity code has 2 to 10 digits: " + digits);
        }
    }

    public static CommodityCode of(String digits) {
        return new CommodityCode(digits);
    }

    /** Whether goods of {@code other} fall under this heading: it is the code itself or an ancestor of it. */
    public boolean covers(CommodityCode other) {
        return other.digits.startsWith(digits);
    }

    @Override
    public int compareTo(CommodityCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
