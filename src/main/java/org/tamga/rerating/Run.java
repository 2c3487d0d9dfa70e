package org.tamga.rerating;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An order and how far it has come.
 *
 * @param finishedAt when the last of its parts was done or set aside
 */
public record Run(UUID id, RunOrder.Kind kind, RunOrder order, String orderedBy, Instant orderedAt,
        @Nullable Instant finishedAt, @Nullable Instant cancelledAt, Progress progress,
        Counts counts) {

    /** Derived from what has happened. */
    public enum State {
        RUNNING, FINISHED,
        /** Nobody works on it any more, and parts of it are set aside: what it says is not the whole. */
        INCOMPLETE, CANCELLED
    }

    /**
     * @param units        parts that the selection was cut into
     * @param declarations in all parts, when they were cut
     */
    public record Progress(int units, int unitsDone, int unitsSetAside, long declarations, long declarationsDone,
            long declarationsSetAside) {
    }

    /**
     * Of the declarations that are done.
     *
     * @param changed    with a line that is another under the law of the order
     * @param newlyOpen  whose charge could be worked out before and cannot be under the law of the order
     * @param stillOpen  of which something could be worked out neither then nor now; the rest of them is compared
     * @param notCharged left out of a re-rating, because nothing has been taken for them yet
     * @param proposed   new proposals
     * @param kept       proposals that said the same already
     * @param declined   of which just this was proposed before, and rejected
     * @param belowLeast whose difference the law finds too small to be moved
     */
    public record Counts(long declarations, long changed, long newlyOpen, long stillOpen, long notCharged, long proposed,
            long kept, long declined, long belowLeast) {

        public long unchanged() {
            return declarations - changed - newlyOpen - notCharged;
        }
    }

    public State state() {
        if (finishedAt != null) {
            return progress.unitsSetAside() > 0 ? State.INCOMPLETE : State.FINISHED;
        }
        return cancelledAt != null ? State.CANCELLED : State.RUNNING;
    }
}
