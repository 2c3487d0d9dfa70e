package org.tamga.revenue.correction;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tamga.revenue.correction.Proposal.State;

/** A proposal, one step further. */
final class Proposals {

    private Proposals() {
    }

    /** Rejected before, and waits again. */
    static Proposal takenUp(Proposal p, Proposal.Made made, String reason) {
        Proposal.TakenUp again = new Proposal.TakenUp(Objects.requireNonNull(p.decision()),
                Objects.requireNonNullElse(p.reason(), ""), made, reason);
        return next(p, State.PROPOSED, again, null, null, p.settledAt(), p.remark());
    }

    static Proposal decided(Proposal p, State state, Proposal.Made decision, @Nullable String reason) {
        return next(p, state, p.takenUp(), decision, reason, p.settledAt(), p.remark());
    }

    static Proposal superseded(Proposal p, String reason) {
        return next(p, State.SUPERSEDED, p.takenUp(), p.decision(), reason, p.settledAt(), p.remark());
    }

    /** Booked: paid or collected, as its kind is. */
    static Proposal settled(Proposal p, Instant at, String where) {
        return next(p, p.kind() == Proposal.Kind.REFUND ? State.PAID : State.COLLECTED, p.takenUp(), p.decision(), p.reason(),
                at,
                where);
    }

    static Proposal unsettled(Proposal p, String why) {
        return next(p, p.state(), p.takenUp(), p.decision(), p.reason(), null, why);
    }

    private static Proposal next(Proposal p, State state, Proposal.@Nullable TakenUp takenUp,
            Proposal.@Nullable Made decision, @Nullable String reason, @Nullable Instant settledAt, @Nullable String remark) {
        return new Proposal(p.id(), p.run(), p.version(), p.trader(), p.sender(), p.kind(), state, p.law(), p.currency(),
                p.amount(),
                p.secured(), p.interest(), p.made(), takenUp, decision, reason, settledAt, remark, p.lines());
    }
}
