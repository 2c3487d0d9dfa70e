package org.tamga.access.web.administration;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.tamga.access.Secrets;
import org.tamga.access.applications.Application;
import org.tamga.access.applications.Applications;
import org.tamga.access.applications.Permissions;

/** Which applications may act for people, for the administrator. */
@RestController
@RequestMapping("/api/v1/admin/applications")
class ApplicationController {

    /**
     * @param name              as people read it where they are asked
     * @param redirectAddresses where a person is sent back to; one of them, to the letter
     * @param rights            names of the rights that it may ask people for
     * @param withoutSecret     true if it can keep none, on a phone or a desk
     */
    record NewApplication(@Nullable String name, @Nullable Set<String> redirectAddresses, @Nullable Set<String> rights,
            @Nullable Boolean withoutSecret) {
    }

    /** @param ready false as long as it has no secret and keeps one: it gets no tokens then */
    record ApplicationView(String clientId, String name, List<String> redirectAddresses, List<String> rights,
            boolean withoutSecret, boolean ready, boolean open) {

        static ApplicationView of(Application application) {
            return new ApplicationView(application.id(), application.name(),
                    application.redirectAddresses().stream().sorted().toList(),
                    application.rights().stream().sorted().toList(), application.withoutSecret(), application.ready(),
                    application.open());
        }
    }

    /** In the words of OAuth 2. */
    record NewSecret(String clientId, String clientSecret) {

        @Override
        public String toString() {
            return clientId;
        }
    }

    private final Applications applications;
    private final Permissions permissions;
    private final Secrets secrets = new Secrets();

    ApplicationController(Applications applications, Permissions permissions) {
        this.applications = applications;
        this.permissions = permissions;
    }

    @GetMapping
    List<ApplicationView> list() {
        return applications.list().stream().map(ApplicationView::of).toList();
    }

    @GetMapping("/{id}")
    ApplicationView show(@PathVariable String id) {
        return applications.find(id).map(ApplicationView::of).orElseThrow(() -> absent(id));
    }

    /** Registers the application, or replaces everything about it but its secret. */
    @PutMapping("/{id}")
    ApplicationView put(@PathVariable String id, @RequestBody NewApplication given) {
        return ApplicationView.of(applications.put(id, given.name() == null ? "" : given.name(),
                given.redirectAddresses() == null ? Set.of() : given.redirectAddresses(),
                given.rights() == null ? Set.of() : given.rights(), Boolean.TRUE.equals(given.withoutSecret())));
    }

    /** Makes its secret, which is told once; the old one is worthless. */
    @PostMapping("/{id}/secret")
    NewSecret renew(@PathVariable String id) {
        String secret = secrets.next();
        if (!applications.changeSecret(id, secret)) {
            throw absent(id);
        }
        return new NewSecret(id, secret);
    }

    /** The application gets no more tokens, and whatever people have let it do ends. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String id) {
        if (!applications.close(id)) {
            throw absent(id);
        }
    }

    /** What people let it do now, by person. @param after the last person that is known */
    @GetMapping("/{id}/permissions")
    List<PermissionView> listPermissions(@PathVariable String id, @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable Integer most) {
        if (applications.find(id).isEmpty()) {
            throw absent(id);
        }
        return permissions.listInForceOf(id, after, GrantView.most(most)).stream().map(PermissionView::of).toList();
    }

    private static ResponseStatusException absent(String id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no application " + id);
    }
}
