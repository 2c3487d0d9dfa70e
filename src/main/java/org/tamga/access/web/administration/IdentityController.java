package org.tamga.access.web.administration;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Grant;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.IdentityDesk;
import org.tamga.access.NameTaken;
import org.tamga.access.Role;
import org.tamga.access.secondfactor.SecondFactors;

/** Which persons may call, for the administrator. */
@RestController
@RequestMapping("/api/v1/admin/identities")
class IdentityController {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 72;

    /**
     * @param parties        see {@link org.tamga.access.Caller#parties()}
     * @param offices        see {@link org.tamga.access.Caller#offices()}
     * @param callsPerSecond null for as many as everybody
     */
    record NewIdentity(String password, Set<Role> roles, @Nullable Set<String> parties, @Nullable Set<String> offices,
            @Nullable Integer callsPerSecond) {

        @Override
        public String toString() {
            return "identity" + roles;
        }
    }

    private final Identities identities;
    private final IdentityDesk desk;
    private final SecondFactors factors;

    IdentityController(Identities identities, IdentityDesk desk, SecondFactors factors) {
        this.identities = identities;
        this.desk = desk;
        this.factors = factors;
    }

    @GetMapping
    List<GrantView> list() {
        return identities.list().stream().filter(identity -> identity.kind() == Identity.Kind.PERSON).map(GrantView::of)
                .toList();
    }

    /** Creates the person, or replaces everything about it. For an administrator a second one may have to confirm it (202). */
    @PutMapping("/{name}")
    ResponseEntity<?> put(@PathVariable String name, @RequestBody NewIdentity given, Principal who) {
        if (given.password().length() < SHORTEST_PASSWORD
                || given.password().getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
                    "a password has %d to %d characters".formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        try {
            Grant grant = GrantView.grant(given.roles(), given.parties(), given.offices(), given.callsPerSecond());
            return desk.put(name, given.password(), Identity.Kind.PERSON, grant, who.getName())
                    .<ResponseEntity<?>>map(act -> ResponseEntity.accepted().body(SharedActController.SharedActView.of(act)))
                    .orElseGet(() -> ResponseEntity.ok(GrantView.of(identities.find(name).orElseThrow())));
        } catch (NameTaken taken) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, taken.getMessage(), taken);
        }
    }

    /** The person may not call any more. What it did stays under its name, which nobody else gets. */
    @DeleteMapping("/{name}")
    ResponseEntity<?> close(@PathVariable String name, Principal who) {
        if (identities.find(name).filter(known -> known.kind() == Identity.Kind.PERSON).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no identity " + name);
        }
        return desk.close(name, Identity.Kind.PERSON, who.getName())
                .<ResponseEntity<?>>map(act -> ResponseEntity.accepted().body(SharedActController.SharedActView.of(act)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** The person needs no code any more, or begins anew where its role asks for one: for who has lost the phone. */
    @DeleteMapping("/{name}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(@PathVariable String name) {
        if (!factors.remove(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "%s has no second factor".formatted(name));
        }
    }
}
