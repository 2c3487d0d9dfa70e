package org.tamga.rerating;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.rerating.Subtotal.Dimension;
import org.tamga.rerating.store.ResultStore;

/**
 * What a law would have made of past declarations: any version of a pack, in force or not, over the declarations of any days.
 * Changes nothing; the report stays.
 */
@Component
public class Rehearsal {

    private static final int LONGEST_LIST = 1000;

    private final Runs runs;
    private final ResultStore results;

    Rehearsal(Runs runs, ResultStore results) {
        this.runs = runs;
        this.results = results;
    }

    /**
     * @param all       the changed lines together
     * @param opened    what could not be worked out any more, at most a thousand
     * @param traders   and the other sums: those with the greatest difference, at most a thousand
     * @param setAside  parts of which nothing is in these sums, at most a thousand
     */
    public record Report(Run run, Subtotal all, List<Subtotal> taxTypes, List<Subtotal> traders, List<Subtotal> commodities,
            List<Opened> opened, List<SetAsidePart> setAside) {
    }

    /** Begins at once, and goes on by itself. @throws org.tamga.reference.UnknownLaw if there never was such a version */
    public UUID order(RunOrder order, String by) {
        return runs.order(RunOrder.Kind.REHEARSAL, order, by);
    }

    /** As far as it has come. @throws UnknownRun if there is none */
    public Report report(UUID id) {
        Run run = runs.get(RunOrder.Kind.REHEARSAL, id);
        Subtotal nothing = new Subtotal("", 0, 0, Subtotal.Amounts.NOTHING, Subtotal.Amounts.NOTHING);
        return new Report(run, sums(id, Dimension.ALL).stream().findFirst().orElse(nothing), sums(id, Dimension.TAX_TYPE),
                sums(id, Dimension.TRADER), sums(id, Dimension.COMMODITY), results.listOpened(id, LONGEST_LIST),
                runs.listSetAside(id, LONGEST_LIST));
    }

    /** Every line that would be another, one after the other. @throws UnknownRun if there is no such rehearsal */
    public void eachDifference(UUID id, Consumer<Difference> taker) {
        results.eachDifference(runs.get(RunOrder.Kind.REHEARSAL, id).id(), taker);
    }

    /**
     * Lines that would be another, those with the greatest difference first.
     *
     * @param trader of one trader alone; null for all
     * @param skip   how many are left out at the beginning
     */
    public List<Difference> listGreatest(UUID id, @Nullable String trader, int skip, int most) {
        return results.greatestDifferences(runs.get(RunOrder.Kind.REHEARSAL, id).id(), trader, skip, most);
    }

    /** How many lines differ by how much, from the most that is less to the most that is more. */
    public List<Band> bands(UUID id) {
        return results.bands(runs.get(RunOrder.Kind.REHEARSAL, id).id());
    }

    /** Newest first. */
    public List<Run> listLatest(int most) {
        return runs.listLatest(RunOrder.Kind.REHEARSAL, most);
    }

    /** Stops; what is done stays. @throws RunOver if it has ended */
    public void cancel(UUID id, String by) {
        Run run = runs.get(RunOrder.Kind.REHEARSAL, id);
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
        Run run = runs.get(RunOrder.Kind.REHEARSAL, id);
        if (!runs.retry(id)) {
            throw new NothingSetAside(run);
        }
    }

    private List<Subtotal> sums(UUID id, Dimension dimension) {
        return results.subtotals(id, dimension, LONGEST_LIST);
    }
}
