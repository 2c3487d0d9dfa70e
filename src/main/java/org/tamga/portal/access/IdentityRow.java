package org.tamga.portal.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

import org.tamga.access.Grant;
import org.tamga.access.Identity;
import org.tamga.portal.Stamp;

/**
 * Somebody who may call, or might, in a list.
 *
 * @param parties "any" for somebody who is held to none
 * @param offices "all" for somebody whom none bounds
 */
public record IdentityRow(String name, String roles, String parties, String offices, Stamp state) {

    public static IdentityRow of(Identity identity) {
        Grant grant = identity.grant();
        return new IdentityRow(identity.name(), list(grant.roles()).toLowerCase(Locale.ROOT),
                grant.parties().isEmpty() ? "any" : list(grant.parties()),
                grant.offices().isEmpty() ? "all" : list(grant.offices()), state(identity));
    }

    private static Stamp state(Identity identity) {
        if (!identity.open()) {
            return new Stamp("closed", "stop");
        }
        return identity.temporary() ? new Stamp("chooses a password", "wait") : new Stamp("may call", "go");
    }

    private static String list(Collection<?> things) {
        return things.stream().sorted(Comparator.comparing(String::valueOf)).map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
