package org.tamga.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.rerating.Rehearsal;
import org.tamga.rerating.Run;
import org.tamga.rerating.Subtotal;

/** What the page of a rehearsal shows. */
public record RehearsalPage(String id, String state, boolean live, @Nullable String failure, String law, String span,
        List<Figure> figures, String currency, List<Part> parts, List<Row> traders, List<Row> opened) {

    private static final int SHOWN = 20;

    /** One figure with its name. */
    public record Figure(String name, String value) {
    }

    /** One drawing with its heading. */
    public record Part(String title, Plot plot) {
    }

    /** One row of a table. */
    public record Row(String key, String declarations, String before, String after, String difference) {
    }

    /**
     * Bars on both sides of a line at nothing. Lengths in units of the drawing.
     *
     * @param zero where the line stands
     */
    public record Plot(int width, int height, int zero, List<Bar> bars) {

        private static final int WIDTH = 720;
        private static final int LABELS = 130;
        private static final int AMOUNTS = 110;
        private static final int STEP = 30;

        /** @param tone {@code more} or {@code less} */
        public record Bar(String label, String amount, int x, int y, int width, String tone, int amountX, String anchor) {

            /** The base line of its texts. */
            public int textY() {
                return y + STEP / 2;
            }
        }

        static Plot of(List<Subtotal> sums) {
            List<Subtotal> shown = sums.stream().limit(SHOWN).toList();
            BigDecimal greatest = shown.stream().map(sum -> sum.difference().assessed().abs()).max(BigDecimal::compareTo)
                    .filter(each -> each.signum() > 0).orElse(BigDecimal.ONE);
            int side = (WIDTH - LABELS - 2 * AMOUNTS) / 2;
            int zero = LABELS + AMOUNTS + side;
            List<Bar> bars = new ArrayList<>();
            for (Subtotal sum : shown) {
                bars.add(bar(sum, greatest, side, zero, bars.size() * STEP));
            }
            return new Plot(WIDTH, Math.max(1, shown.size()) * STEP, zero, bars);
        }

        private static Bar bar(Subtotal sum, BigDecimal greatest, int side, int zero, int y) {
            BigDecimal difference = sum.difference().assessed();
            int length = difference.abs().multiply(BigDecimal.valueOf(side)).divide(greatest, 0, RoundingMode.UP)
                    .intValueExact();
            boolean less = difference.signum() < 0;
            return new Bar(sum.key().isEmpty() ? "none" : sum.key(), signed(difference), less ? zero - length : zero, y,
                    Math.max(1, length), less ? "less" : "more", less ? zero - length - 6 : zero + length + 6,
                    less ? "end" : "start");
        }
    }

    public static RehearsalPage of(Rehearsal.Report report, String currency) {
        Run run = report.run();
        var selection = run.order().selection();
        String lawVersion = run.order().lawVersion();
        return new RehearsalPage(run.id().toString(), Wording.words(run.state()), run.state() == Run.State.RUNNING,
                run.failure(), selection.pack() + " " + Wording.shortVersion(lawVersion),
                selection.from() + " to " + selection.to(), figures(report), currency, parts(report),
                report.traders().stream().limit(SHOWN).map(RehearsalPage::row).toList(),
                report.opened().stream().limit(SHOWN)
                        .map(each -> new Row(each.mrn().value(), String.valueOf(each.item()), each.code(), "", "")).toList());
    }

    private static List<Part> parts(Rehearsal.Report report) {
        return Stream.of(new Part("By tax", Plot.of(report.taxTypes())), new Part("By goods", Plot.of(report.commodities())))
                .filter(part -> !part.plot().bars().isEmpty()).toList();
    }

    private static List<Figure> figures(Rehearsal.Report report) {
        Run.Counts counts = report.run().counts();
        Run.Progress progress = report.run().progress();
        return List.of(new Figure("declarations", count(counts.declarations()) + " of " + count(progress.declarations())),
                new Figure("changed", count(counts.changed())), new Figure("unchanged", count(counts.unchanged())),
                new Figure("no longer determined", count(counts.newlyOpen())),
                new Figure("difference in all", signed(report.all().difference().assessed())),
                new Figure("of it payable", signed(report.all().difference().payable())));
    }

    private static Row row(Subtotal sum) {
        return new Row(sum.key(), count(sum.declarations()), Wording.amount(sum.before().assessed()),
                Wording.amount(sum.after().assessed()), signed(sum.difference().assessed()));
    }

    private static String count(long number) {
        return Wording.amount(BigDecimal.valueOf(number));
    }

    private static String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + Wording.amount(amount);
    }
}
