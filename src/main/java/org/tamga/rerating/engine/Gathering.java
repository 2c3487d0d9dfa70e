package org.tamga.rerating.engine;

import java.util.ArrayList;
import java.util.List;

import org.tamga.rerating.Difference;
import org.tamga.rerating.Opened;
import org.tamga.rerating.Run;
import org.tamga.rerating.RunOrder;
import org.tamga.revenue.correction.Corrections;

/** What comes of one part: counted as it comes, kept as far as it will be stored. */
public final class Gathering {

    private final RunOrder.Kind kind;
    private final Subtotals subtotals = new Subtotals();
    private final List<Difference> differences = new ArrayList<>();
    private final List<Opened> opened = new ArrayList<>();
    private int declarations;
    private int changed;
    private int newlyOpen;
    private int stillOpen;
    private int notCharged;

    public Gathering(RunOrder.Kind kind) {
        this.kind = kind;
    }

    /** A declaration that is left out, because nothing has been taken for it yet. */
    public void leaveOut() {
        declarations++;
        notCharged++;
    }

    public void take(Comparison comparison) {
        declarations++;
        newlyOpen += comparison.newlyOpen().isEmpty() ? 0 : 1;
        stillOpen += comparison.stillOpen() ? 1 : 0;
        opened.addAll(comparison.newlyOpen());
        if (!comparison.differences().isEmpty()) {
            changed++;
            subtotals.add(comparison.differences());
            if (kind == RunOrder.Kind.REHEARSAL) {
                differences.addAll(comparison.differences());
            }
        }
    }

    public Subtotals subtotals() {
        return subtotals;
    }

    /** Of a rehearsal; a re-rating keeps its lines with its proposals. */
    public List<Difference> differences() {
        return differences;
    }

    public List<Opened> opened() {
        return opened;
    }

    public Run.Counts counts(Corrections.Proposed proposed) {
        return new Run.Counts(declarations, changed, newlyOpen, stillOpen, notCharged, proposed.made(),
                proposed.kept(), proposed.declined(), proposed.belowLeast());
    }
}
