package org.tamga.rerating.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.tamga.rerating.Opened;
import org.tamga.rerating.Rehearsal;
import org.tamga.rerating.Rerating;
import org.tamga.rerating.Run;
import org.tamga.rerating.SetAsidePart;
import org.tamga.rerating.Subtotal;
import org.tamga.revenue.correction.ProposalTotal;

/** Runs as the API shows them: amounts as decimal strings. */
final class RunViews {

    private RunViews() {
    }

    /** A run that has been ordered. */
    record Ordered(UUID id) {
    }

    /** What was ordered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderView(String pack, String lawVersion, LocalDate from, LocalDate to, @Nullable String commodity,
            @Nullable String origin, @Nullable String trader, @Nullable String taxType, LocalDate interestTo, String orderedBy,
            Instant orderedAt) {
        static OrderView of(Run run) {
            var order = run.order();
            var selection = order.selection();
            return new OrderView(selection.pack(), order.lawVersion(), selection.from(), selection.to(), selection.commodity(),
                    selection.origin(), selection.trader(), order.taxType(), order.interestTo(), run.orderedBy(),
                    run.orderedAt());
        }
    }

    /** A run and how far it has come. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunView(UUID id, Run.State state, OrderView order, Run.Progress progress, RunCountsView counts,
            @Nullable Instant finishedAt) {
        static RunView of(Run run) {
            return new RunView(run.id(), run.state(), OrderView.of(run), run.progress(), RunCountsView.of(run.counts()),
                    run.finishedAt());
        }
    }

    /** See {@link Run.Counts}. */
    record RunCountsView(long declarations, long changed, long unchanged, long newlyUndetermined, long stillUndetermined,
            long notCharged) {
        static RunCountsView of(Run.Counts counts) {
            return new RunCountsView(counts.declarations(), counts.changed(), counts.unchanged(), counts.newlyOpen(),
                    counts.stillOpen(), counts.notCharged());
        }
    }

    /** Three amounts. */
    record AmountsView(String assessed, String payable, String secured) {
        static AmountsView of(Subtotal.Amounts amounts) {
            return new AmountsView(plain(amounts.assessed()), plain(amounts.payable()), plain(amounts.secured()));
        }
    }

    /** @param difference positive if more is owed under the law of the order */
    record SumView(String key, long declarations, long lines, AmountsView before, AmountsView after,
            AmountsView difference) {
        static SumView of(Subtotal sum) {
            return new SumView(sum.key(), sum.declarations(), sum.lines(), AmountsView.of(sum.before()),
                    AmountsView.of(sum.after()), AmountsView.of(sum.difference()));
        }

        static List<SumView> of(List<Subtotal> sums) {
            return sums.stream().map(SumView::of).toList();
        }
    }

    /** Something that could not be worked out any more. */
    record OpenedView(String mrn, int item, String code) {
        static OpenedView of(Opened opened) {
            return new OpenedView(opened.mrn().value(), opened.item(), opened.code());
        }
    }

    /** The report of a rehearsal. @param setAside parts of which nothing is in these sums */
    record RehearsalView(RunView run, SumView total, List<SumView> byTaxType, List<SumView> byTrader,
            List<SumView> byCommodity, List<OpenedView> newlyUndetermined, List<SetAsidePart> setAside) {
        static RehearsalView of(Rehearsal.Report report) {
            return new RehearsalView(RunView.of(report.run()), SumView.of(report.all()), SumView.of(report.taxTypes()),
                    SumView.of(report.traders()), SumView.of(report.commodities()),
                    report.opened().stream().map(OpenedView::of).toList(), report.setAside());
        }
    }

    /** What is proposed for one trader in one direction. */
    record ProposalTotalView(String trader, String kind, String state, String currency, int proposals, String amount,
            String secured,
            String interest) {
        static ProposalTotalView of(ProposalTotal total) {
            return new ProposalTotalView(total.trader(), total.kind().name(), total.state().name(), total.currency(),
                    total.proposals(),
                    plain(total.amount()), plain(total.secured()), plain(total.interest()));
        }
    }

    /**
     * The report of a re-rating.
     *
     * @param proposed   new proposals
     * @param kept       proposals of earlier runs that say the same
     * @param declined   declarations of which just this was proposed before, and rejected
     * @param belowLeast declarations whose difference the law finds too small to be moved
     * @param setAside   parts for whose declarations nothing is proposed
     */
    record ReratingView(RunView run, List<SumView> byTaxType, long proposed, long kept, long declined, long belowLeast,
            List<ProposalTotalView> byTrader, List<SetAsidePart> setAside) {
        static ReratingView of(Rerating.Report report) {
            Run.Counts counts = report.run().counts();
            return new ReratingView(RunView.of(report.run()), SumView.of(report.taxTypes()), counts.proposed(), counts.kept(),
                    counts.declined(), counts.belowLeast(), report.proposals().stream().map(ProposalTotalView::of).toList(),
                    report.setAside());
        }
    }

    static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
