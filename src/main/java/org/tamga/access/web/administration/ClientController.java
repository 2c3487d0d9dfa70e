package org.tamga.access.web.administration;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Grant;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.IdentityDesk;
import org.tamga.access.IdentityFilter;
import org.tamga.access.Role;
import org.tamga.access.Secrets;
import org.tamga.access.applications.Applications;

/** Which systems may fetch tokens, for the administrator. A secret is told once, when it is made. */
@RestController
@RequestMapping("/api/v1/admin/clients")
class ClientController {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * @param parties        see {@link org.tamga.access.Caller#parties()}
     * @param callsPerSecond null for as many as everybody
     */
    record NewClient(Set<Role> roles, @Nullable Set<String> parties, @Nullable Set<String> offices,
            @Nullable Integer callsPerSecond) {
    }

    /**
     * In the words of OAuth 2.
     *
     * @param client  null as long as a second administrator has not confirmed it
     * @param pending what he has to confirm; null if nothing
     */
    record Registered(String clientId, String clientSecret, @Nullable GrantView client,
            SharedActController.@Nullable SharedActView pending) {

        @Override
        public String toString() {
            return clientId;
        }
    }

    private final Identities identities;
    private final IdentityDesk desk;
    private final Applications applications;
    private final Secrets secrets = new Secrets();

    ClientController(Identities identities, IdentityDesk desk, Applications applications) {
        this.identities = identities;
        this.desk = desk;
        this.applications = applications;
    }

    /** As persons are listed. */
    @GetMapping
    List<GrantView> list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Boolean open, @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable Integer most) {
        return identities.list(new IdentityFilter(Identity.Kind.SYSTEM, q.strip(), role, open), after, GrantView.most(most))
                .stream().map(GrantView::of).toList();
    }

    @GetMapping("/{id}")
    GrantView show(@PathVariable String id) {
        return identities.find(id).filter(known -> known.kind() == Identity.Kind.SYSTEM).map(GrantView::of)
                .orElseThrow(() -> absent(id));
    }

    /** Registers the system, or replaces everything about it; its old secret is worthless then. */
    @PutMapping("/{id}")
    ResponseEntity<Registered> register(@PathVariable String id, @RequestBody NewClient given, Principal who) {
        if (!ID.matcher(id).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
                    "the id of a client has at most 64 letters, digits, dots, hyphens and underscores");
        }
        return withNewSecret(id, GrantView.grant(given.roles(), given.parties(), given.offices(), given.callsPerSecond()),
                who);
    }

    /** Gives the system a new secret; the old one is worthless. */
    @PostMapping("/{id}/secret")
    ResponseEntity<Registered> renew(@PathVariable String id, Principal who) {
        Identity client = identities.find(id).filter(known -> known.kind() == Identity.Kind.SYSTEM && known.open())
                .orElseThrow(() -> absent(id));
        return withNewSecret(id, client.grant(), who);
    }

    /** The system gets no more tokens; those that it has end within half a minute. */
    @DeleteMapping("/{id}")
    ResponseEntity<?> close(@PathVariable String id, Principal who) {
        if (identities.find(id).filter(known -> known.kind() == Identity.Kind.SYSTEM).isEmpty()) {
            throw absent(id);
        }
        return desk.close(id, Identity.Kind.SYSTEM, who.getName())
                .<ResponseEntity<?>>map(act -> ResponseEntity.accepted().body(SharedActController.SharedActView.of(act)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private ResponseEntity<Registered> withNewSecret(String id, Grant grant, Principal who) {
        if (applications.find(id).isPresent()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "the name %s belongs to an application".formatted(id));
        }
        String secret = secrets.next();
        return desk.put(id, secret, Identity.Kind.SYSTEM, grant, who.getName())
                .map(act -> ResponseEntity.accepted()
                        .body(new Registered(id, secret, null, SharedActController.SharedActView.of(act))))
                .orElseGet(() -> ResponseEntity.ok(
                        new Registered(id, secret, identities.find(id).map(GrantView::of).orElseThrow(), null)));
    }

    private static ResponseStatusException absent(String id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no client " + id);
    }
}
