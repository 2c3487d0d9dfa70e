package org.tamga.portal.correction;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.portal.Wording;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.ProposalQuery;
import org.tamga.revenue.correction.ProposalTotal;

/**
 * Proposals: the sums by trader, then one after the other.
 *
 * @param run     that they come from; null if that is not asked
 * @param trader  whose they are; null for everybody's
 * @param state   in which they are; empty for any
 * @param next    id behind which there are more; null if that was all
 * @param decides whether whoever looks may decide some of those shown
 * @param ordered whether whoever looks cannot approve some: ordered their run, or took them up again
 */
public record ProposalsPage(@Nullable String run, @Nullable String trader, String state, List<Total> totals,
        List<ProposalRowView> rows, @Nullable String next, boolean decides, boolean ordered) {

    public static final int LENGTH = 100;

    /** The sum of one trader in one direction. */
    public record Total(String trader, String kind, String state, int proposals, String amount, String interest,
            String currency) {
        static Total of(ProposalTotal total) {
            return new Total(total.trader(), Wording.words(total.kind()), Wording.words(total.state()), total.proposals(),
                    Wording.amount(total.amount()), Wording.amount(total.interest()), total.currency());
        }
    }

    /**
     * @param query that was asked
     * @param found one more than is shown, if there are more
     * @param who   looks and may decide; null if that person only looks
     */
    public static ProposalsPage of(ProposalQuery query, List<ProposalTotal> totals, List<Proposal> found,
            @Nullable String who) {
        List<Proposal> shown = found.stream().limit(LENGTH).toList();
        List<ProposalRowView> rows = shown.stream().map(each -> ProposalRowView.of(each, who)).toList();
        return new ProposalsPage(query.run() == null ? null : query.run().toString(), query.trader(),
                query.state() == null ? "" : query.state().name(), totals.stream().map(Total::of).toList(), rows,
                found.size() > LENGTH ? shown.getLast().id().toString() : null,
                rows.stream().anyMatch(ProposalRowView::selectable),
                who != null && shown.stream().anyMatch(each -> each.state().waits() && each.isOf(who)));
    }
}
