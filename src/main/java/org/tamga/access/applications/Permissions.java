package org.tamga.access.applications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people let applications do. A permission lives from a code to a token to the next one, as a family: who shows a code or
 * a token a second time ends it, since two have it then. What was ended on another server is seen here within half a minute.
 */
@Component
public class Permissions {

    private static final Logger log = LoggerFactory.getLogger(Permissions.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration UNANSWERED = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(400);

    private record Seen(Permission permission, Instant at) {
    }

    private final PermissionStore store;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();

    Permissions(PermissionStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the person lets applications do now, the latest first. */
    public List<Permission> listInForce(String person) {
        return store.listInForce(person, clock.instant());
    }

    /** What people let the application do now, by person, those after one. */
    public List<Permission> listInForceOf(String application, String after, int most) {
        return store.listInForceOf(application, after, most, clock.instant());
    }

    /** Asked, and not answered yet. */
    public Optional<Permission> findAsked(String state) {
        return store.findByState(hash(state)).filter(permission -> permission.endedAt() == null);
    }

    /** In force, as far as this server knows. */
    public Optional<Permission> findInForce(UUID id) {
        Seen known = seen.get(id);
        if (known != null && known.at.plus(REMEMBERED).isAfter(clock.instant())) {
            return Optional.of(known.permission).filter(Permission::inForce);
        }
        Optional<Permission> stored = store.find(id);
        stored.ifPresent(this::remember);
        return stored.filter(Permission::inForce);
    }

    /** The person takes it back; tokens under it are worth nothing any more. @return false if he has no such permission */
    public boolean withdraw(UUID id, String person) {
        return store.find(id).filter(permission -> permission.person().equals(person) && permission.inForce()).isPresent()
                && end(id, "withdrawn by the person");
    }

    public void ask(UUID id, String application, String person, PermissionRequest request, String state) {
        store.ask(id, application, person, request, hash(state), clock.instant());
    }

    /** @return false if it was answered before */
    public boolean give(UUID id, Set<String> rights, String code, Instant codeExpiresAt) {
        return store.give(id, rights, hash(code), codeExpiresAt, clock.instant());
    }

    /** By its code, which nobody has used. */
    public Optional<Permission> findByCode(String code) {
        return store.findByCode(hash(code)).filter(permission -> isFresh(permission, permission.codeUsedAt() == null));
    }

    /** By the token that is good for another, which nobody has used. */
    public Optional<Permission> findByRefresh(String token) {
        Optional<Permission> found = store.findByRefresh(hash(token)).filter(Permission::inForce);
        if (found.isEmpty()) {
            store.findSpent(hash(token)).ifPresent(id -> end(id, "a token was used twice"));
        }
        return found;
    }

    /** @return false, and the permission ends, if the code was used before */
    public boolean useCode(UUID id, String refresh, Instant expiresAt) {
        boolean used = store.useCode(id, hash(refresh), expiresAt, clock.instant());
        if (!used) {
            end(id, "a code was used twice");
        }
        return used;
    }

    /** @return false, and the permission ends, if the token was used before */
    public boolean renew(UUID id, String spent, String refresh, Instant expiresAt) {
        boolean renewed = Boolean.TRUE.equals(transactions
                .execute(status -> store.renew(id, hash(spent), hash(refresh), expiresAt, clock.instant())));
        if (!renewed) {
            end(id, "a token was used twice");
        }
        return renewed;
    }

    /** @return false if it was over before */
    public boolean end(UUID id, String because) {
        boolean ended = store.end(id, because, clock.instant());
        seen.remove(id);
        if (ended) {
            log.info("permission {} ended: {}", id, because);
        }
        return ended;
    }

    /** Also if somebody comes back under that name. */
    public void endAllOfPerson(String person, String because) {
        store.endAllOfPerson(person, because, clock.instant());
        seen.clear();
    }

    /** What people have let the application do is no more than it may ask for now. */
    void narrow(String application, Set<String> rights) {
        store.narrow(application, rights);
        seen.clear();
    }

    void endAllOf(String application, String because) {
        store.endAllOf(application, because, clock.instant());
        seen.clear();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        Instant now = clock.instant();
        store.forget(now.minus(UNANSWERED), now.minus(KEPT));
    }

    private boolean isFresh(Permission permission, boolean unused) {
        if (permission.inForce() && !unused) {
            end(permission.id(), "a code was used twice");
        }
        return permission.inForce() && unused;
    }

    private void remember(Permission permission) {
        if (seen.size() >= MOST_REMEMBERED) {
            seen.clear();
        }
        seen.put(permission.id(), new Seen(permission, clock.instant()));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
