package org.tamga.access.applications;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a person lets an application do.
 *
 * @param rights       names of rights; empty as long as the person has not answered
 * @param givenAt      null as long as the person has not answered
 * @param usedAt       when the application fetched its last token; null if it never did
 * @param endedAt      null as long as it is in force
 */
public record Permission(UUID id, String application, String person, PermissionRequest request, Set<String> rights,
        Instant askedAt, @Nullable Instant givenAt, @Nullable Instant usedAt, @Nullable Instant endedAt,
        @Nullable Instant codeExpiresAt, @Nullable Instant codeUsedAt, @Nullable Instant refreshExpiresAt) {

    public Permission {
        rights = Set.copyOf(rights);
    }

    /** Whether the person has given it and nobody has ended it. */
    public boolean inForce() {
        return givenAt != null && endedAt == null;
    }
}
