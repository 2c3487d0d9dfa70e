package org.tamga.access.web.administration;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Grant;
import org.tamga.access.Identity;
import org.tamga.access.Role;

/** An identity as administrators see it. */
record GrantView(String name, List<Role> roles, List<String> parties, List<String> offices, @Nullable Integer callsPerSecond,
        boolean open) {

    private static final int MOST_CALLS = 1_000_000;
    private static final int MOST_LISTED = 1_000;

    /** How many are listed; all if nobody says. */
    static int most(@Nullable Integer asked) {
        return asked == null ? Integer.MAX_VALUE : Math.clamp(asked, 1, MOST_LISTED);
    }

    static GrantView of(Identity identity) {
        Grant grant = identity.grant();
        return new GrantView(identity.name(), grant.roles().stream().sorted().toList(),
                grant.parties().stream().sorted().toList(), grant.offices().stream().sorted().toList(),
                grant.callsPerSecond(), identity.open());
    }

    /** @throws ResponseStatusException 400 if it allows nothing, or a number of calls that is none */
    static Grant grant(@Nullable Set<Role> roles, @Nullable Set<String> parties, @Nullable Set<String> offices,
            @Nullable Integer callsPerSecond) {
        if (roles == null || roles.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "an identity has at least one role");
        }
        if (callsPerSecond != null && (callsPerSecond < 1 || callsPerSecond > MOST_CALLS)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "callsPerSecond is 1 to " + MOST_CALLS);
        }
        return new Grant(roles, parties == null ? Set.of() : parties, offices == null ? Set.of() : offices, callsPerSecond);
    }
}
