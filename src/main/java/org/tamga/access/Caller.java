package org.tamga.access;

import java.util.Set;

/**
 * Who is calling now.
 *
 * @param name    unique name of the identity
 * @param parties identifiers (EORI or TIN) of the parties that the identity belongs to, and for which alone it lodges;
 * empty for
 *                officials, and for identities that are held to none, such as those of a demonstration
 */
public record Caller(String name, Set<Role> roles, Set<String> parties) {

    public Caller {
        roles = Set.copyOf(roles);
        parties = Set.copyOf(parties);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller works for the state, and may look at what traders may not. */
    public boolean isOfficial() {
        return is(Role.OFFICER) || is(Role.AGENCY) || is(Role.TAX) || is(Role.ADMIN);
    }
}
