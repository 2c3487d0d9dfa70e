package org.tamga.reference.drafts;

import java.util.List;
import java.util.Set;

import org.tamga.reference.difference.Merge.Conflict;
import org.tamga.reference.drafts.Draft.Action;
import org.tamga.reference.drafts.Draft.State;

/** The state of the draft does not allow what was asked for. Nothing has changed. */
public class DraftConflict extends RuntimeException {

    private final State state;
    private final boolean outdated;
    private final transient Set<Action> allowed;
    private final transient List<Conflict> conflicts;

    DraftConflict(String message, Draft draft, long inForce) {
        this(message, draft, inForce, List.of());
    }

    DraftConflict(String message, Draft draft, long inForce, List<Conflict> conflicts) {
        super(message);
        this.state = draft.state();
        this.outdated = draft.isOutdated(inForce);
        this.allowed = draft.allowed(inForce);
        this.conflicts = List.copyOf(conflicts);
    }

    public State state() {
        return state;
    }

    /** Whether the law that the draft was made from is no longer in force. */
    public boolean isOutdated() {
        return outdated;
    }

    public Set<Action> allowed() {
        return allowed;
    }

    /** Where the draft and the law in force changed the same in different ways; empty unless a rebase was asked for. */
    public List<Conflict> conflicts() {
        return conflicts;
    }
}
