package org.tamga.access;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which identities are looked for.
 *
 * @param text in the name, a party or an office, in capitals or not; empty for any
 * @param role null for any
 * @param open null for those that may call and those that may not
 */
public record IdentityFilter(Identity.Kind kind, String text, @Nullable Role role, @Nullable Boolean open) {

    boolean fits(Identity identity) {
        Grant grant = identity.grant();
        return identity.kind() == kind && (role == null || grant.roles().contains(role))
                && (open == null || identity.open() == open)
                && Stream.of(Stream.of(identity.name()), grant.parties().stream(), grant.offices().stream())
                        .flatMap(texts -> texts)
                        .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    }
}
