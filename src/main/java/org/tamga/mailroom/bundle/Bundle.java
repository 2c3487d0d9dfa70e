package org.tamga.mailroom.bundle;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Many messages that came at once.
 *
 * @param closedAt when it was read to its end, or given up; null while it comes in, or if the server died over it
 * @param fault    why it was not read to its end; null if it was
 * @param listHash of the list of receipts; null until it is closed
 * @param counts   what has become of its messages until now
 */
public record Bundle(UUID id, String sender, String channel, Instant receivedAt, @Nullable Instant closedAt,
        @Nullable String fault, @Nullable String listHash, Counts counts) {

    /**
     * Messages by what has become of them.
     *
     * @param received taken in, with a receipt
     * @param repeated of these, had come before
     * @param refused  not taken in at the desk
     * @param done     of those received: acted on
     * @param rejected of those received: refused, with reasons
     * @param failed   of those received: set aside, or given up, because the platform could not handle them
     */
    public record Counts(long received, long repeated, long refused, long done, long rejected, long failed) {

        /** Of those received: not settled yet. */
        public long waiting() {
            return received - done - rejected - failed;
        }
    }
}
