package org.tamga.rulebook.rules.credibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

import org.tamga.rulebook.rules.credibility.CredibilityRange.Bound;
import org.tamga.rulebook.rules.demands.Demand;
import org.tamga.rulebook.rules.language.Inquiry;
import org.tamga.shared.wco.WcoElement;

/** Asks of a goods item that a ratio of its figures is not below, or not above, what is usual for its commodity. */
public final class Credibility implements Demand {

    /** Of the figure as it is told; the comparison is exact. */
    private static final int TOLD_DECIMALS = 2;

    private final CredibilityRanges ranges;
    private final Ratio ratio;
    private final Bound bound;

    public Credibility(CredibilityRanges ranges, Ratio ratio, Bound bound) {
        this.ranges = ranges;
        this.ratio = ratio;
        this.bound = bound;
    }

    /** The finding stands at the item, since two of its fields contradict what is usual. */
    @Override
    public void check(Inquiry inquiry, WcoElement item, Faults faults) {
        ItemFigures figures = new ItemFigures(item, inquiry.context());
        Optional<CredibilityRange> range = figures.commodity().flatMap(commodity -> ranges.find(commodity, ratio,
                inquiry.type().direction(), inquiry.context().acceptanceDay()));
        if (range.isEmpty()) {
            return;
        }
        figures.figure(ratio).ifPresent(figure -> {
            BigDecimal limit = range.get().passed(bound, figure);
            if (limit != null) {
                faults.add(item, Map.of("figure", figure.setScale(TOLD_DECIMALS, RoundingMode.HALF_UP).toPlainString(), "limit",
                        limit.toPlainString()));
            }
        });
    }
}
