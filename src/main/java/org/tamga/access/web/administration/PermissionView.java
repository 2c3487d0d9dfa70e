package org.tamga.access.web.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tamga.access.applications.Permission;

/**
 * What a person lets an application do.
 *
 * @param usedAt when the application fetched its last token; null if it never did
 */
record PermissionView(UUID id, String application, String person, List<String> rights, @Nullable Instant givenAt,
        @Nullable Instant usedAt) {

    static PermissionView of(Permission permission) {
        return new PermissionView(permission.id(), permission.application(), permission.person(),
                permission.rights().stream().sorted().toList(), permission.givenAt(), permission.usedAt());
    }
}
