package org.tamga.access.foureyes;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that one person wants done and another has to confirm.
 *
 * @param action    what kind of act
 * @param subject   on whom or what
 * @param decidedBy null as long as nobody has decided
 * @param confirmed null as long as nobody has decided; false if it was rejected or taken back
 * @param reason    why it was rejected; null if nobody said
 * @param result    what came of it; null unless it was confirmed, and if the server stopped while it was done
 */
public record SharedAct(UUID id, String action, String subject, String content, Instant proposedAt, String proposedBy,
        @Nullable Instant decidedAt, @Nullable String decidedBy, @Nullable Boolean confirmed, @Nullable String reason,
        Deed.@Nullable Result result) {

    /** How long a proposal can be confirmed: who confirms it later confirms what nobody has in mind any more. */
    public static final Duration LIFE = Duration.ofDays(7);

    static SharedAct proposed(UUID id, String action, String subject, String content, Instant at, String by) {
        return new SharedAct(id, action, subject, content, at, by, null, null, null, null, null);
    }

    public Instant expiresAt() {
        return proposedAt.plus(LIFE);
    }

    /** Whether it still waits for a second person. */
    public boolean waits(Instant now) {
        return confirmed == null && now.isBefore(expiresAt());
    }

    @Override
    public String toString() {
        return action + " " + subject;
    }
}
