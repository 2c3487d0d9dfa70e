package org.tamga.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What an identity may act as.
 *
 * @param parties        see {@link Caller#parties()}
 * @param offices        see {@link Caller#offices()}
 * @param callsPerSecond how many calls it may make; null for as many as everybody
 */
public record Grant(Set<Role> roles, Set<String> parties, Set<String> offices, @Nullable Integer callsPerSecond) {

    public Grant {
        roles = Set.copyOf(roles);
        parties = Set.copyOf(parties);
        offices = Set.copyOf(offices);
    }

    public Grant(Set<Role> roles, Set<String> parties) {
        this(roles, parties, Set.of(), null);
    }

    /** Whether this allows everything that the other does. */
    boolean covers(Grant other) {
        return roles.containsAll(other.roles) && isWider(parties, other.parties) && isWider(offices, other.offices);
    }

    /** Where an empty set stands for everything. */
    private static boolean isWider(Set<String> these, Set<String> others) {
        return these.isEmpty() || !others.isEmpty() && these.containsAll(others);
    }
}
