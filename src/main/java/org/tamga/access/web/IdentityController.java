package org.tamga.access.web;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.Role;

/** Who may call, for the administrator. */
@RestController
@RequestMapping("/api/v1/admin/identities")
class IdentityController {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 72;

    /** @param parties see {@link org.tamga.access.Caller#parties()} */
    record NewIdentity(String password, Set<Role> roles, @Nullable Set<String> parties) {
    }

    record IdentityView(String name, List<Role> roles, List<String> parties) {
        static IdentityView of(Identity identity) {
            return new IdentityView(identity.name(), identity.roles().stream().sorted().toList(),
                    identity.parties().stream().sorted().toList());
        }
    }

    private final Identities identities;

    IdentityController(Identities identities) {
        this.identities = identities;
    }

    @GetMapping
    List<IdentityView> list() {
        return identities.list().stream().map(IdentityView::of).toList();
    }

    /** Creates the identity, or replaces everything about it. */
    @PutMapping("/{name}")
    IdentityView put(@PathVariable String name, @RequestBody NewIdentity given) {
        if (given.password().length() < SHORTEST_PASSWORD || given.password().length() > LONGEST_PASSWORD) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
                    "a password has %d to %d characters".formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        if (given.roles().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "an identity has at least one role");
        }
        return IdentityView.of(identities.put(name, given.password(), given.roles(),
                given.parties() == null ? Set.of() : given.parties()));
    }
}
