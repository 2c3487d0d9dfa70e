package org.tamga.mailroom.outage;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A time in which messages were not handled.
 *
 * @param endedAt    null as long as it lasts
 * @param declaredBy name of the administrator; {@code machine} for a silence, which the system finds by itself
 */
public record Outage(UUID id, Kind kind, Instant startedAt, @Nullable Instant endedAt, String reason, String declaredBy) {

    /** What kind of outage. */
    public enum Kind {
        /** Declared: messages are received, certified and held. */
        MAINTENANCE,
        /** No server was alive, or none had its database: messages could not be received. */
        SILENCE
    }

    /**
     * Where a deadline moves that falls into the outage, or into the time after it that the law grants.
     *
     * @param grace from the end of the outage on
     */
    Instant move(Instant deadline, Duration grace) {
        if (deadline.isBefore(startedAt)) {
            return deadline;
        }
        if (endedAt == null) {
            return Instant.MAX;
        }
        Instant moved = endedAt.plus(grace);
        return deadline.isBefore(moved) ? moved : deadline;
    }
}
