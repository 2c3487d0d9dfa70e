package org.tamga.access.foureyes;

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
 */
public record SharedAct(UUID id, String action, String subject, String content, Instant proposedAt, String proposedBy,
        @Nullable Instant decidedAt, @Nullable String decidedBy, @Nullable Boolean confirmed) {

    @Override
    public String toString() {
        return action + " " + subject;
    }
}
