package org.tamga.mailroom;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Finding;
import org.tamga.shared.Mrn;

/**
 * What became of a message, once it is settled.
 *
 * @param mrn      the declaration that it made or was about; null if there is none
 * @param version  version of that declaration when the message was settled; 0 if there is none
 * @param findings why it was refused, and what was remarked
 */
public record Outcome(UUID conversation, Instant settledAt, State state, @Nullable Mrn mrn, int version,
        List<Finding> findings) {

    /** How a message was settled. */
    public enum State {
        /** Acted on as asked. */
        DONE,
        /** Refused, with the reasons. */
        REFUSED,
        /** Not settled: kept after repeated failure of the platform itself, until it is handed in again or given up. */
        SET_ASIDE,
        /** Given up after repeated failure of the platform itself; nothing was decided. */
        FAILED
    }
}
