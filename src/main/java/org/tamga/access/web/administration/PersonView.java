package org.tamga.access.web.administration;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A person, with how it signs in and who acts for it.
 *
 * @param temporaryPassword whether the password is one that an administrator was told, good for choosing another
 * @param secondFactorSince null if it has none
 * @param recoveryCodes     how many are left
 */
record PersonView(GrantView identity, boolean temporaryPassword, @Nullable Instant secondFactorSince, int recoveryCodes,
        List<PermissionView> permissions) {
}
