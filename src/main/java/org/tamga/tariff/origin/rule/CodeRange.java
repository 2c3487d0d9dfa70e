package org.tamga.tariff.origin.rule;

import org.tamga.shared.CommodityCode;

/** Neighbouring chapters, headings or subheadings, both ends included: {@code 07}, {@code 7208-7212}. */
public record CodeRange(CommodityCode from, CommodityCode to) {

    public CodeRange {
        if (from.digits().length() != to.digits().length()) {
            throw new IllegalArgumentException(from + " and " + to + " are not of one level");
        }
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException("ends with " + to + " before it begins with " + from);
        }
    }

    /** @throws IllegalArgumentException if the text is no range */
    public static CodeRange parse(String text) {
        int dash = text.indexOf('-');
        return dash < 0 ? new CodeRange(CommodityCode.of(text), CommodityCode.of(text))
                : new CodeRange(CommodityCode.of(text.substring(0, dash)), CommodityCode.of(text.substring(dash + 1)));
    }

    /** Whether goods of the code fall under the range; a code shorter than the range does not say so. */
    public boolean covers(CommodityCode code) {
        if (code.digits().length() < level()) {
            return false;
        }
        String start = code.digits().substring(0, level());
        return start.compareTo(from.digits()) >= 0 && start.compareTo(to.digits()) <= 0;
    }

    /** Whether everything in the range is also under this one heading. */
    public boolean isWithin(String heading) {
        return from.digits().startsWith(heading) && to.digits().startsWith(heading);
    }

    /** Digits of its ends: 2 chapters, 4 headings, 6 subheadings. */
    public int level() {
        return from.digits().length();
    }

    public boolean overlaps(CodeRange other) {
        return covers(other.from) || covers(other.to) || other.covers(from) || other.covers(to);
    }

    @Override
    public String toString() {
        return from.equals(to) ? from.digits() : from + "-" + to;
    }
}
