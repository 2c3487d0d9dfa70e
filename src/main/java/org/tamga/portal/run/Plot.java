package org.tamga.portal.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Bars on both sides of a line at nothing, each below its label and amount: as wide as a telephone. Lengths in units of the
 * drawing.
 *
 * @param zero where the line stands
 */
public record Plot(int width, int height, int zero, List<Bar> bars) {

    private static final int WIDTH = 340;
    private static final int ZERO = WIDTH / 2;
    private static final int STEP = 42;
    private static final int MOST = 12;

    /** What a bar stands for. @param value negative to the left */
    public record Value(String label, BigDecimal value, String text) {
    }

    /** @param tone {@code more} or {@code less} */
    public record Bar(String label, String amount, int x, int y, int width, String tone) {

        /** The base line of its texts. */
        public int textY() {
            return y + 16;
        }

        /** The upper edge of the bar itself. */
        public int barY() {
            return y + 22;
        }
    }

    /** The first of them, if there are many. */
    public static <T> Plot of(List<T> sums, Function<T, Value> reader) {
        List<Value> shown = sums.stream().limit(MOST).map(reader).toList();
        BigDecimal greatest = shown.stream().map(each -> each.value().abs()).max(BigDecimal::compareTo)
                .filter(each -> each.signum() > 0).orElse(BigDecimal.ONE);
        List<Bar> bars = new ArrayList<>();
        for (Value value : shown) {
            bars.add(bar(value, greatest, bars.size() * STEP));
        }
        return new Plot(WIDTH, Math.max(1, shown.size()) * STEP, ZERO, bars);
    }

    private static Bar bar(Value value, BigDecimal greatest, int y) {
        int length = value.value().abs().multiply(BigDecimal.valueOf(ZERO)).divide(greatest, 0, RoundingMode.UP)
                .intValueExact();
        boolean less = value.value().signum() < 0;
        return new Bar(value.label(), value.text(), less ? ZERO - length : ZERO, y, Math.max(1, length),
                less ? "less" : "more");
    }
}
