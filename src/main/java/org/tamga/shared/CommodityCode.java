package org.tamga.shared;

import java.util.Optional;

/**
 * A code of the Harmonized System or of a national tariff below it: 2 (chapter) to 10 digits.
 *
 * <p>Two codes that differ only in trailing zeros are different codes; {@link #covers} is what a measure needs.
 */
public record CommodityCode(String digits) implements Comparable<CommodityCode> {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;

    public CommodityCode {
        if (!isCode(digits)) {
            throw new IllegalArgumentException("a commodity code has 2 to 10 digits: " + digits);
        }
    }

    public static CommodityCode of(String digits) {
        return new CommodityCode(digits);
    }

    /** Empty if the text is no such code. */
    public static Optional<CommodityCode> find(String text) {
        return isCode(text) ? Optional.of(new CommodityCode(text)) : Optional.empty();
    }

    // a loop and no pattern: every item of every declaration passes here, more than once
    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() >= SHORTEST && text.length() <= LONGEST;
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
