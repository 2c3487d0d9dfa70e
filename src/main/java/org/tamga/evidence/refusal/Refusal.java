package org.tamga.evidence.refusal;

import java.time.Instant;
import java.util.UUID;

/**
 * What was refused under one name from one address in one minute.
 *
 * @param name    of an identity; empty for names that nobody has
 * @param address empty for all those beyond what is kept apart
 * @param call    the first of them
 */
public record Refusal(UUID id, Instant minute, Kind kind, String name, String address, String call, int count) {

    /** What was refused. */
    public enum Kind {
        /** Somebody did not prove who he is. */
        SIGN_IN,
        /** A role did not allow what somebody of the administration wanted. */
        ACT
    }
}
