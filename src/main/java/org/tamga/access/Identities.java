package org.tamga.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tamga.access.applications.Permissions;
import org.tamga.access.store.IdentityStore;

/**
 * Who may call. A change made by another server is seen here within half a minute, one made here at once.
 */
@Component
public class Identities implements UserDetailsService {

    /** Enough for a hash that never leaves the memory. */
    private static final PasswordEncoder QUICK = new BCryptPasswordEncoder(4);
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 10_000;

    private record Seen(Identity identity, Instant at) {
    }

    private final IdentityStore store;
    private final PasswordEncoder passwords;
    private final Permissions permissions;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Map<String, Identity> forThisRun = new ConcurrentHashMap<>();

    Identities(IdentityStore store, PasswordEncoder passwords, Permissions permissions, Clock clock) {
        this.store = store;
        this.permissions = permissions;
        this.passwords = passwords;
        this.clock = clock;
    }

    public Optional<Identity> find(String name) {
        Identity temporary = forThisRun.get(name);
        if (temporary != null) {
            return Optional.of(temporary);
        }
        Seen known = seen.get(name);
        if (known != null && known.at.plus(REMEMBERED).isAfter(clock.instant())) {
            return Optional.of(known.identity);
        }
        Optional<Identity> stored = store.find(name);
        stored.ifPresentOrElse(this::remember, () -> seen.remove(name));
        return stored;
    }

    /** Creates the person, or replaces everything about it. */
    public Identity put(String name, String password, Set<Role> roles, Set<String> parties) {
        return put(name, password, Identity.Kind.PERSON, new Grant(roles, parties));
    }

    /**
     * Creates the identity, or replaces everything about it.
     *
     * @param secret password of a person, secret of a system
     * @throws NameTaken if a person has the name of a system to be, or the other way round
     */
    public Identity put(String name, String secret, Identity.Kind kind, Grant grant) {
        return putHashed(name, hash(secret), kind, grant);
    }

    /** As {@link #put}, with the hash in place of the secret. */
    Identity putHashed(String name, String hash, Identity.Kind kind, Grant grant) {
        checkName(name, kind);
        return replace(new Identity(name, hash, kind, grant));
    }

    /** Whoever has the name is what this says from now on. */
    Identity replace(Identity identity) {
        if (forThisRun.containsKey(identity.name())) {
            forThisRun.put(identity.name(), identity);
        } else {
            store.put(identity, clock.instant());
            remember(identity);
        }
        return identity;
    }

    /** The person signs in anew everywhere; nothing else changes. @return false if there is none that may call */
    public boolean signOut(String name) {
        Optional<Identity> person = find(name).filter(known -> known.isPerson() && known.open());
        person.ifPresent(known -> replace(known.signedOut(clock.instant().truncatedTo(ChronoUnit.MICROS))));
        return person.isPresent();
    }

    /** @param secret of the identity that has this name */
    boolean matches(Identity identity, String secret) {
        return passwords.matches(secret, identity.passwordHash());
    }

    String hash(String secret) {
        return String.valueOf(passwords.encode(secret));
    }

    void checkName(String name, Identity.Kind kind) {
        if (find(name).filter(known -> known.kind() != kind || forThisRun.containsKey(name)).isPresent()) {
            throw new NameTaken(name);
        }
    }

    /**
     * The identity may not call any more, nor an application for it; its name stays its own.
     *
     * @return false if there is none of that kind
     */
    public boolean close(String name, Identity.Kind kind) {
        boolean closed = forThisRun.remove(name) != null || store.close(name, kind, clock.instant());
        seen.remove(name);
        if (closed) {
            permissions.endAllOfPerson(name, "the person was closed");
        }
        return closed;
    }

    /** A person that is kept in memory and ends with the process. */
    public Identity putForThisRun(String name, String password, Set<Role> roles, Set<String> parties) {
        return putForThisRun(name, password, new Grant(roles, parties));
    }

    /** A person that is kept in memory and ends with the process. */
    public Identity putForThisRun(String name, String password, Grant grant) {
        Identity identity = new Identity(name, String.valueOf(QUICK.encode(password)), Identity.Kind.PERSON, grant);
        forThisRun.put(name, identity);
        return identity;
    }

    /** Everybody, by name, those in memory included. */
    public List<Identity> list() {
        return Stream.concat(store.list().stream(), forThisRun.values().stream())
                .sorted(Comparator.comparing(Identity::name)).toList();
    }

    /** By name, those after one; at most so many. */
    public List<Identity> list(IdentityFilter filter, String after, int most) {
        return Stream.concat(
                store.list(filter, after, most).stream().filter(stored -> !forThisRun.containsKey(stored.name())),
                forThisRun.values().stream().filter(each -> each.name().compareTo(after) > 0 && filter.fits(each)))
                .sorted(Comparator.comparing(Identity::name)).limit(most).toList();
    }

    /** Whether somebody has this name in another spelling: people would take one for the other. */
    boolean isSpelledOtherwise(String name) {
        return store.isSpelledOtherwise(name) || forThisRun.keySet().stream()
                .anyMatch(known -> known.equalsIgnoreCase(name) && !known.equals(name));
    }

    /** A person. Systems have no password. */
    @Override
    public Identity loadUserByUsername(String name) {
        return find(name).filter(identity -> identity.kind() == Identity.Kind.PERSON)
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }

    private void remember(Identity identity) {
        if (seen.size() >= MOST_REMEMBERED) {
            seen.clear();
        }
        seen.put(identity.name(), new Seen(identity, clock.instant()));
    }
}
