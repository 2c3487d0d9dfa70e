package org.tamga.access.web.administration;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Grant;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.IdentityDesk;
import org.tamga.access.IdentityFilter;
import org.tamga.access.OwnPassword;
import org.tamga.access.Role;
import org.tamga.access.Secrets;
import org.tamga.access.applications.Permissions;
import org.tamga.access.foureyes.SharedAct;
import org.tamga.access.secondfactor.SecondFactors;

/** Which persons may call, for the administrator. */
@RestController
@RequestMapping("/api/v1/admin/identities")
class IdentityController {

    /**
     * @param password       null to leave that of a person as it is
     * @param parties        see {@link org.tamga.access.Caller#parties()}
     * @param offices        see {@link org.tamga.access.Caller#offices()}
     * @param callsPerSecond null for as many as everybody
     */
    record NewIdentity(@Nullable String password, @Nullable Set<Role> roles, @Nullable Set<String> parties,
            @Nullable Set<String> offices, @Nullable Integer callsPerSecond) {
        @Override
        public String toString() {
            return "identity" + roles;
        }
    }

    /**
     * A password that is good for choosing another.
     *
     * @param pending what another administrator has to confirm before it is; null if nothing
     */
    record NewPassword(String name, String password, SharedActController.@Nullable SharedActView pending) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final Identities identities;
    private final IdentityDesk desk;
    private final SecondFactors factors;
    private final Permissions permissions;
    private final Secrets secrets = new Secrets();

    IdentityController(Identities identities, IdentityDesk desk, SecondFactors factors, Permissions permissions) {
        this.identities = identities;
        this.desk = desk;
        this.factors = factors;
        this.permissions = permissions;
    }

    /**
     * By name.
     *
     * @param q     in the name, a party or an office
     * @param open  whether the person may call; both, if it is not said
     * @param after name of the last one that is known
     * @param most  at most so many; all, if it is not said
     */
    @GetMapping
    List<GrantView> list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Boolean open, @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable Integer most) {
        return identities.list(new IdentityFilter(Identity.Kind.PERSON, q.strip(), role, open), after, GrantView.most(most))
                .stream().map(GrantView::of).toList();
    }

    @GetMapping("/{name}")
    PersonView show(@PathVariable String name) {
        Identity person = person(name);
        return new PersonView(GrantView.of(person), person.temporary(), factors.findEnrolled(name).orElse(null),
                factors.countRecoveryCodes(name), permissions.listInForce(name).stream().map(PermissionView::of).toList());
    }

    /** Creates the person, or replaces everything about it. For an administrator a second one may have to confirm it (202). */
    @PutMapping("/{name}")
    ResponseEntity<?> put(@PathVariable String name, @RequestBody NewIdentity given, Principal who) {
        if (given.password() != null || identities.find(name).isEmpty()) {
            OwnPassword.check(given.password());
        }
        Grant grant = GrantView.grant(given.roles(), given.parties(), given.offices(), given.callsPerSecond());
        return pending(desk.put(name, given.password(), Identity.Kind.PERSON, grant, who.getName()))
                .orElseGet(() -> ResponseEntity.ok(GrantView.of(person(name))));
    }

    /** Gives the person another password, told once, which is good for choosing one; its sessions end. */
    @PostMapping("/{name}/password")
    ResponseEntity<NewPassword> resetPassword(@PathVariable String name, Principal who) {
        String password = secrets.nextPassword();
        return desk.resetPassword(open(name), password, who.getName())
                .map(act -> ResponseEntity.accepted()
                        .body(new NewPassword(name, password, SharedActController.SharedActView.of(act))))
                .orElseGet(() -> ResponseEntity.ok(new NewPassword(name, password, null)));
    }

    /** The person has to sign in anew everywhere. */
    @PostMapping("/{name}/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@PathVariable String name) {
        identities.signOut(open(name).name());
    }

    /** The person may not call any more. What it did stays under its name, which nobody else gets. */
    @DeleteMapping("/{name}")
    ResponseEntity<?> close(@PathVariable String name, Principal who) {
        return pending(desk.close(person(name).name(), Identity.Kind.PERSON, who.getName()))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** A person that was closed may call again, as before. */
    @PostMapping("/{name}/reopen")
    ResponseEntity<?> reopen(@PathVariable String name, Principal who) {
        Identity person = person(name);
        if (person.open()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, name + " may call already");
        }
        return pending(desk.reopen(person, who.getName())).orElseGet(() -> ResponseEntity.ok(GrantView.of(person(name))));
    }

    /** The person needs no code any more, or begins anew where its role asks for one: for who has lost the phone. */
    @DeleteMapping("/{name}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(@PathVariable String name) {
        if (!factors.remove(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "%s has no second factor".formatted(name));
        }
        identities.signOut(name);
    }

    /** An application may not act for the person any more. */
    @DeleteMapping("/{name}/permissions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endPermission(@PathVariable String name, @PathVariable UUID id) {
        if (permissions.listInForce(name).stream().noneMatch(each -> each.id().equals(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "%s has given no permission %s".formatted(name, id));
        }
        permissions.end(id, "ended by an administrator");
    }

    private Identity person(String name) {
        return identities.find(name).filter(Identity::isPerson)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no identity " + name));
    }

    private Identity open(String name) {
        Identity person = person(name);
        if (!person.open()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, name + " is closed");
        }
        return person;
    }

    private static Optional<ResponseEntity<?>> pending(Optional<SharedAct> act) {
        return act.map(pending -> ResponseEntity.accepted().body(SharedActController.SharedActView.of(pending)));
    }
}
