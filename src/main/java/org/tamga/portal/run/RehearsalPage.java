package org.tamga.portal.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.portal.Wording;
import org.tamga.rerating.Band;
import org.tamga.rerating.Difference;
import org.tamga.rerating.Rehearsal;
import org.tamga.rerating.Run;
import org.tamga.rerating.Subtotal;

/**
 * What the page of a rehearsal shows.
 *
 * @param draft id of the draft that was rehearsed; null if it was none
 */
public record RehearsalPage(RunHead head, @Nullable String draft, List<Figure> figures, String currency, List<Part> parts,
        List<Row> traders, List<Row> opened, Lines lines, List<SetAsideRow> setAside) {

    static final int SHOWN = 20;

    /** One figure with its name. */
    public record Figure(String name, String value) {
    }

    /** One drawing with its heading. */
    public record Part(String title, Plot plot) {
    }

    /** One row of a table. */
    public record Row(String key, String declarations, String before, String after, String difference) {
    }

    /** One changed line. */
    public record Line(String mrn, int item, String commodity, String trader, String taxType, String before, String after,
            String difference) {
        static Line of(Difference each) {
            return new Line(each.mrn().value(), each.item(), each.commodity(), each.trader(), each.taxType(),
                    Wording.amount(each.before().assessed()), Wording.amount(each.after().assessed()),
                    RunHead.signed(each.after().minus(each.before()).assessed()));
        }
    }

    /**
     * A page of changed lines, the greatest first.
     *
     * @param trader whose they are; null for everybody's
     * @param page   from 0
     */
    public record Lines(List<Line> rows, @Nullable String trader, int page, boolean more) {

        public static final int LENGTH = 50;
        private static final int LAST = 10_000;

        /** How many lines stand on the pages before this one. */
        public static int before(int page) {
            return Math.clamp(page, 0, LAST) * LENGTH;
        }

        /** @param found one more than is shown, if there are more */
        public static Lines of(List<Difference> found, @Nullable String trader, int page) {
            return new Lines(found.stream().limit(LENGTH).map(Line::of).toList(), trader, page, found.size() > LENGTH);
        }
    }

    public static RehearsalPage of(Rehearsal.Report report, List<Band> bands, Lines lines, String currency,
            @Nullable String draft) {
        return new RehearsalPage(RunHead.of(report.run()), draft, figures(report), currency, parts(report, bands),
                report.traders().stream().limit(SHOWN).map(RehearsalPage::row).toList(),
                report.opened().stream().limit(SHOWN)
                        .map(each -> new Row(each.mrn().value(), String.valueOf(each.item()), each.code(), "", "")).toList(),
                lines, report.setAside().stream().limit(SHOWN).map(SetAsideRow::of).toList());
    }

    private static List<Part> parts(Rehearsal.Report report, List<Band> bands) {
        return Stream.of(new Part("By tax", Plot.of(report.taxTypes(), RehearsalPage::value)),
                new Part("By trader", Plot.of(report.traders(), RehearsalPage::value)),
                new Part("By goods", Plot.of(report.commodities(), RehearsalPage::value)),
                new Part("By size of the difference", Plot.of(bands, RehearsalPage::value)))
                .filter(part -> !part.plot().bars().isEmpty()).toList();
    }

    static Plot.Value value(Subtotal sum) {
        return new Plot.Value(sum.key().isEmpty() ? "none" : sum.key(), sum.difference().assessed(),
                RunHead.signed(sum.difference().assessed()));
    }

    private static Plot.Value value(Band band) {
        String words = band.to() == null ? "beyond " + Wording.amount(band.from())
                : Wording.amount(band.from()) + " to " + Wording.amount(band.to());
        BigDecimal lines = BigDecimal.valueOf(band.lines());
        return new Plot.Value(words + (band.less() ? " less" : " more"), band.less() ? lines.negate() : lines,
                RunHead.count(band.lines()) + (band.lines() == 1 ? " line" : " lines"));
    }

    private static List<Figure> figures(Rehearsal.Report report) {
        Run.Counts counts = report.run().counts();
        Run.Progress progress = report.run().progress();
        return List.of(
                new Figure("declarations", RunHead.count(counts.declarations()) + " of "
                        + RunHead.count(progress.declarations())),
                new Figure("changed", RunHead.count(counts.changed())),
                new Figure("unchanged", RunHead.count(counts.unchanged())),
                new Figure("no longer determined", RunHead.count(counts.newlyOpen())),
                new Figure("difference in all", RunHead.signed(report.all().difference().assessed())),
                new Figure("of it payable", RunHead.signed(report.all().difference().payable())));
    }

    private static Row row(Subtotal sum) {
        return new Row(sum.key(), RunHead.count(sum.declarations()), Wording.amount(sum.before().assessed()),
                Wording.amount(sum.after().assessed()), RunHead.signed(sum.difference().assessed()));
    }
}
