package org.tamga.portal.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.access.Grant;
import org.tamga.access.Role;

/** What an identity may act as, as it is typed. */
public record GrantForm(@Nullable Set<Role> roles, @Nullable String parties, @Nullable String offices,
        @Nullable String callsPerSecond) {

    private static final int MOST_CALLS = 1_000_000;

    public static final GrantForm EMPTY = new GrantForm(Set.of(), "", "", "");

    public static GrantForm of(Grant grant) {
        Integer calls = grant.callsPerSecond();
        return new GrantForm(grant.roles(), list(grant.parties()), list(grant.offices()),
                calls == null ? "" : String.valueOf(calls));
    }

    /** @param faults whatever is wrong is added; what this returns is of no use then */
    public Grant grant(List<String> faults) {
        if (roles == null || roles.isEmpty()) {
            faults.add("Roles: choose at least one.");
        }
        return new Grant(roles == null ? EnumSet.noneOf(Role.class) : roles, words(parties), words(offices), calls(faults));
    }

    public boolean has(Role role) {
        return roles != null && roles.contains(role);
    }

    private @Nullable Integer calls(List<String> faults) {
        if (callsPerSecond == null || callsPerSecond.isBlank()) {
            return null;
        }
        String typed = callsPerSecond.strip();
        if (!typed.matches("[0-9]{1,7}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > MOST_CALLS) {
            faults.add("Calls in a second: a number from 1 to %,d, or nothing.".formatted(MOST_CALLS));
            return null;
        }
        return Integer.valueOf(typed);
    }

    static Set<String> words(@Nullable String typed) {
        return typed == null ? Set.of()
                : Arrays.stream(typed.split("[\\s,;]+")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    static String list(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining("\n"));
    }
}
