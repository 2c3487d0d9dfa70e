package org.tamga.rerating;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.tamga.reference.LawBook;
import org.tamga.reference.UnknownLaw;
import org.tamga.rerating.Subtotal.Dimension;
import org.tamga.rerating.store.ResultStore;
import org.tamga.revenue.correction.ProposalQuery;
import org.tamga.revenue.correction.ProposalTotal;
import org.tamga.revenue.correction.RefundDesk;

/**
 * Works past declarations out again under a corrected law, and proposes to give back and to collect what follows. It can be
 * stopped at any moment, by a person or by a crash, and run again over the same declarations: nothing is proposed twice.
 */
@Component
public class Rerating {

    private static final int LONGEST_LIST = 1000;

    private final LawBook laws;
    private final Runs runs;
    private final ResultStore results;
    private final RefundDesk refundDesk;

    Rerating(LawBook laws, Runs runs, ResultStore results, RefundDesk refundDesk) {
        this.laws = laws;
        this.runs = runs;
        this.results = results;
        this.refundDesk = refundDesk;
    }

    /**
     * @param taxTypes  changed lines by tax type, before thresholds and earlier corrections
     * @param proposals what was proposed, by trader, direction and state
     * @param setAside  parts of which nothing is in these sums, at most a thousand
     */
    public record Report(Run run, List<Subtotal> taxTypes, List<ProposalTotal> proposals, List<SetAsidePart> setAside) {
    }

    /**
     * Begins at once, and goes on by itself.
     *
     * @param by who orders it, and therefore may not approve what comes of it
     * @throws org.tamga.reference.UnknownLaw if no such version ever was in force: a draft corrects nothing
     */
    public UUID order(RunOrder order, String by) {
        String pack = order.selection().pack();
        if (laws.history(pack).stream().noneMatch(entry -> entry.version().equals(order.lawVersion()))) {
            throw new UnknownLaw("pack " + pack + " never had the version " + order.lawVersion() + " in force");
        }
        return runs.order(RunOrder.Kind.RERATING, order, by);
    }

    /** As far as it has come. @throws UnknownRun if there is none */
    public Report report(UUID id) {
        return new Report(runs.get(RunOrder.Kind.RERATING, id), results.subtotals(id, Dimension.TAX_TYPE, LONGEST_LIST),
                refundDesk.totals(ProposalQuery.of(id, LONGEST_LIST)), runs.listSetAside(id, LONGEST_LIST));
    }

    /** Newest first. */
    public List<Run> listLatest(int most) {
        return runs.listLatest(RunOrder.Kind.RERATING, most);
    }

    /** Stops; what has been proposed up to then waits for a decision. @throws RunOver if it has ended */
    public void cancel(UUID id, String by) {
        Run run = runs.get(RunOrder.Kind.RERATING, id);
        if (!runs.cancel(id, by)) {
            throw new RunOver(run);
        }
    }

    /**
     * Has the parts that are set aside tried again.
     *
     * @throws NothingSetAside if there are none, or the run was cancelled
     */
    public void retry(UUID id) {
        Run run = runs.get(RunOrder.Kind.RERATING, id);
        if (!runs.retry(id)) {
            throw new NothingSetAside(run);
        }
    }
}
