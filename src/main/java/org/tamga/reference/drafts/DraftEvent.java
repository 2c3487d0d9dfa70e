package org.tamga.reference.drafts;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to a draft.
 *
 * @param by           name of the person or machine
 * @param reason       why, in the words of who did it
 * @param version      what the draft contains from then on
 * @param base         entry in the history of the pack that the change is made from
 * @param effectiveAt  the moment of coming into force; null unless {@link Kind#SCHEDULED}
 * @param acknowledged soundness rules whose warnings this person accepts
 */
public record DraftEvent(Kind kind, Instant at, String by, String reason, String version, long base,
        @Nullable Instant effectiveAt, Set<String> acknowledged) {

    public enum Kind {
        OPENED,
        EDITED,
        /** Made again from the law in force, which had changed. */
        REBASED,
        SUBMITTED,
        APPROVED,
        SCHEDULED,
        /** Could not come into force at its moment; its approval is void. */
        LAPSED,
        IN_FORCE,
        WITHDRAWN;

        /** Whether it decided what the draft contains. */
        boolean isContent() {
            return this == OPENED || this == EDITED || this == REBASED;
        }
    }

    public DraftEvent {
        acknowledged = Set.copyOf(acknowledged);
    }

    DraftEvent at(Instant moment) {
        return new DraftEvent(kind, at, by, reason, version, base, moment, acknowledged);
    }

    DraftEvent acknowledging(Set<String> rules) {
        return new DraftEvent(kind, at, by, reason, version, base, effectiveAt, rules);
    }
}
