package org.tamga.access.applications;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tamga.access.Identities;
import org.tamga.access.rights.Right;
import org.tamga.access.rights.Rights;

/** Which applications may act for people. */
@Component
public class Applications {

    /** Nobody lets an application say who may call: it could let itself do anything. */
    private static final String NEVER = "access.administer";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST_NAME = 100;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ApplicationStore store;
    private final Permissions permissions;
    private final Identities identities;
    private final Rights rights;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Applications(ApplicationStore store, Permissions permissions, Identities identities, Rights rights,
            PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.permissions = permissions;
        this.identities = identities;
        this.rights = rights;
        this.passwords = passwords;
        this.clock = clock;
    }

    public List<Application> list() {
        return store.list();
    }

    /** Also one that is closed. */
    public Optional<Application> find(String id) {
        return store.find(id);
    }

    /**
     * Registers it, or replaces everything about it but its secret.
     *
     * @throws ApplicationRefused with everything that is wrong
     */
    public Application put(String id, String name, Set<String> redirectAddresses, Set<String> wanted, boolean withoutSecret) {
        check(id, name, redirectAddresses, wanted);
        store.put(new Application(id, name.strip(), redirectAddresses, wanted, withoutSecret, null, true),
                clock.instant());
        permissions.narrow(id, wanted);
        return store.find(id).orElseThrow();
    }

    /** @throws ApplicationRefused with everything that is wrong with an application like this */
    public void check(String id, String name, Set<String> redirectAddresses, Set<String> wanted) {
        List<String> faults = faults(id, name, redirectAddresses, wanted);
        if (!faults.isEmpty()) {
            throw new ApplicationRefused(faults);
        }
    }

    /** The old secret is worthless then. @return false if there is no such application that is open and keeps one */
    public boolean changeSecret(String id, String secret) {
        return store.changeSecret(id, String.valueOf(passwords.encode(secret)), clock.instant());
    }

    private List<String> faults(String id, String name, Set<String> redirectAddresses, Set<String> wanted) {
        List<String> faults = new ArrayList<>();
        if (!ID.matcher(id).matches()) {
            faults.add("the id of an application has at most 64 letters, digits, dots, hyphens and underscores");
        }
        if (identities.find(id).isPresent()) {
            faults.add("the name %s belongs to somebody who calls".formatted(id));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            faults.add("name: what people read where they are asked, 1 to %d characters".formatted(LONGEST_NAME));
        }
        if (redirectAddresses.isEmpty()) {
            faults.add("redirectAddresses: at least one");
        }
        redirectAddresses.forEach(address -> add(faults, fault(address)));
        if (wanted.isEmpty()) {
            faults.add("rights: at least one");
        }
        wanted.stream().filter(right -> !listRights().contains(right)).sorted().forEach(right -> faults
                .add("rights: %s is none that a person can let an application use".formatted(right)));
        return faults;
    }

    /** Ends it, and whatever people have let it do. @return false if there is none that is open */
    public boolean close(String id) {
        boolean closed = store.close(id, clock.instant());
        if (closed) {
            permissions.endAllOf(id, "the application was closed");
        }
        return closed;
    }

    /** Names of the rights that a person can let an application use. */
    public List<String> listRights() {
        return rights.list().stream().filter(right -> !right.open() && !right.persons() && !right.calls().isEmpty())
                .map(Right::right)
                .filter(name -> !name.equals(NEVER)).toList();
    }

    /** What the right allows, for a person. */
    public String text(String right) {
        return rights.list().stream().filter(each -> each.right().equals(right)).map(Right::text).findFirst().orElse(right);
    }

    private static void add(List<String> faults, @Nullable String fault) {
        if (fault != null) {
            faults.add("redirectAddresses: " + fault);
        }
    }

    private static @Nullable String fault(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? null : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean unsafe = scheme == null || "http".equals(scheme) && !THIS_MACHINE.contains(String.valueOf(uri.getHost()))
                    || "https".equals(scheme) && uri.getHost() == null
                    || Set.of("javascript", "data", "file", "blob", "about").contains(scheme);
            return unsafe || uri.getRawFragment() != null || address.contains("*")
                    ? "%s is no https address, address of this machine or address of an app, without fragment"
                            .formatted(address)
                    : null;
        } catch (URISyntaxException e) {
            return address + " is no address";
        }
    }
}
