package org.tamga.access;

import java.util.Set;

/**
 * Who is calling now.
 *
 * @param name    unique name of the identity
 * @param parties identifiers (EORI or TIN) of the parties that the identity belongs to, and for which alone it lodges;
 *                empty for officials, and for identities that are held to none, such as those of a demonstration
 * @param offices codes of the customs offices whose declarations an officer sees and decides; empty for all offices, as for
 *                a head of service
 */
public record Caller(String name, Set<Role> roles, Set<String> parties, Set<String> offices) {

    public Caller {
        roles = Set.copyOf(roles);
        parties = Set.copyOf(parties);
        offices = Set.copyOf(offices);
    }

    public Caller(String name, Set<Role> roles, Set<String> parties) {
        this(name, roles, parties, Set.of());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller works for the state, and may look at what traders may not. */
    public boolean isOfficial() {
        return is(Role.OFFICER) || is(Role.AGENCY) || is(Role.TAX) || is(Role.ADMIN);
    }

    /** Whether everything that somebody sent is the caller's to see: one's own, or for an official whom no office bounds. */
    public boolean seesAllOf(String sender) {
        return name.equals(sender) || isOfficial() && offices.isEmpty();
    }

    /** Whether a case of these offices is the caller's, as far as offices go. */
    public boolean worksFor(Set<String> competent) {
        return offices.isEmpty() || competent.stream().anyMatch(offices::contains);
    }
}
