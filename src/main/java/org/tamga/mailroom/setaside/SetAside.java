package org.tamga.mailroom.setaside;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Outcome;

/**
 * A message whose handling failed again and again, through no fault of its sender.
 *
 * @param attempts   of all times together
 * @param failure    what the last attempt failed with, in one line
 * @param trace      where it failed, for whoever mends it
 * @param setAsideAt the last time
 * @param replayedAt when it was last handed in again; null as long as nobody has decided
 * @param outcome    how it was settled in the end; null as long as it is not
 */
public record SetAside(Letter letter, String messageId, String channel, int attempts, String failure, String trace,
        Instant setAsideAt, @Nullable Instant replayedAt, @Nullable String replayedBy, Outcome.@Nullable State outcome) {

    /** What is to be done about it. */
    public enum State {
        /** Somebody has to decide. */
        WAITING,
        /** Handed in again, and not yet settled. */
        REPLAYED,
        /** Handled in the end. */
        HANDLED,
        /** Given up: its sender is told that nothing was decided. */
        GIVEN_UP
    }

    public State state() {
        if (outcome != null) {
            return outcome == Outcome.State.FAILED ? State.GIVEN_UP : State.HANDLED;
        }
        return replayedAt == null ? State.WAITING : State.REPLAYED;
    }
}
