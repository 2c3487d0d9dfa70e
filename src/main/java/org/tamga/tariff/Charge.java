package org.tamga.tariff;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The amounts of an assessment without their explanation, in a form in which two can be laid side by side.
 *
 * @param lines one for each item, tax type and method of payment, in the order in which the law computes them
 * @param open  what could not be worked out
 */
public record Charge(List<Line> lines, List<Open> open) {

    public Charge {
        lines = List.copyOf(lines);
        open = List.copyOf(open);
    }

    /** By what a line is known again under another law. */
    public record Key(int item, String taxType, @Nullable String methodOfPayment) {
    }

    /**
     * One tax on one item.
     *
     * @param assessed amount of the tax after reliefs
     * @param payable  amount to be paid now
     * @param secured  amount to be covered by a guarantee or deposit
     */
    public record Line(Key key, BigDecimal assessed, BigDecimal payable, BigDecimal secured) {

        public static final BigDecimal NOTHING = BigDecimal.ZERO;

        /** A line of nothing: what stands where the other side has no such line. */
        public static Line nothing(Key key) {
            return new Line(key, NOTHING, NOTHING, NOTHING);
        }

        private Line plus(Line other) {
            return new Line(key, assessed.add(other.assessed), payable.add(other.payable), secured.add(other.secured));
        }

        /** Whether the amounts are the same, however many zeros they are written with. */
        public boolean sameAmounts(Line other) {
            return assessed.compareTo(other.assessed) == 0 && payable.compareTo(other.payable) == 0
                    && secured.compareTo(other.secured) == 0;
        }
    }

    /**
     * What could not be worked out.
     *
     * @param item 0 if the consignment as a whole is meant
     * @param code as in {@link Assessment.Undetermined}
     */
    public record Open(int item, String code) {
    }

    public static Charge of(Assessment assessment) {
        Map<Key, Line> lines = LinkedHashMap.newLinkedHashMap(assessment.lines().size());
        for (Assessment.Line line : assessment.lines()) {
            Key key = new Key(line.item(), line.taxType(), line.methodOfPayment());
            lines.merge(key, new Line(key, line.assessed(), line.payable(), line.secured()), Line::plus);
        }
        return new Charge(List.copyOf(lines.values()),
                assessment.undetermined().stream().map(each -> new Open(each.item(), each.code())).toList());
    }
}
