package org.tamga.access.secondfactor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tamga.access.Caller;
import org.tamga.access.Role;
import org.tamga.platform.DemoMode;

/**
 * Who has a second factor, who must have one, and whether a code is right. A code is taken once; what another server has
 * changed is seen here within half a minute.
 */
@Component
public class SecondFactors {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final String NOBODY = "NOBODY";

    private record Seen(Optional<Instant> enrolledAt, Instant at) {
    }

    private final SecondFactorStore store;
    private final FactorKeys keys;
    private final Clock clock;
    private final Set<Role> required;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    SecondFactors(SecondFactorStore store, FactorKeys keys, Clock clock, DemoMode demoMode,
            @Value("${tamga.second-factor:#{null}}") @Nullable Set<String> roles) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.required = roles == null || roles.isEmpty() ? demoMode.isOn() ? Set.of() : Set.of(Role.ADMIN)
                : roles.stream().filter(role -> !role.equals(NOBODY)).map(Role::valueOf).collect(Collectors.toSet());
    }

    /** Whether somebody in these roles must have one. */
    public boolean isRequired(Caller person) {
        return person.roles().stream().anyMatch(required::contains);
    }

    /** When the person began to have one; empty if it has none. */
    public Optional<Instant> findEnrolled(String person) {
        Seen known = seen.get(person);
        if (known == null || !known.at.plus(REMEMBERED).isAfter(clock.instant())) {
            known = new Seen(store.find(person).map(SecondFactorStore.Secret::enrolledAt), clock.instant());
            if (seen.size() >= MOST_REMEMBERED) {
                seen.clear();
            }
            seen.put(person, known);
        }
        return known.enrolledAt;
    }

    /** A secret for an app to keep; nothing is changed until {@link #enrol} has seen that it does. */
    public byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /**
     * Gives the person this secret, in place of another.
     *
     * @return recovery codes, which are told once; empty if the code is not one of the secret
     */
    public List<String> enrol(String person, byte[] secret, String code) {
        Instant now = clock.instant();
        OptionalLong step = TimeCode.stepOf(secret, plain(code), now);
        if (step.isEmpty()) {
            return List.of();
        }
        List<String> codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        store.put(person, keys.lock(person, secret), now, step.getAsLong(), codes.stream().map(SecondFactors::hash).toList());
        seen.remove(person);
        return codes;
    }

    /** Whether it is a code of now that was not taken before, or a recovery code that was not; it is taken then. */
    public boolean take(String person, String code) {
        String plain = plain(code);
        return store.find(person).map(stored -> {
            OptionalLong step = secret(stored).map(secret -> TimeCode.stepOf(secret, plain, clock.instant()))
                    .orElse(OptionalLong.empty());
            return step.isPresent() ? store.take(stored, step.getAsLong())
                    : store.takeRecovery(person, hash(plain), clock.instant());
        }).orElse(false);
    }

    private Optional<byte[]> secret(SecondFactorStore.Secret stored) {
        return stored.locked() == null ? Optional.ofNullable(stored.open()) : keys.open(stored.person(), stored.locked());
    }

    /** How many recovery codes are left. */
    public int countRecoveryCodes(String person) {
        return store.countRecovery(person);
    }

    /** The person has none any more. @return false if it had none */
    public boolean remove(String person) {
        boolean removed = store.remove(person);
        seen.remove(person);
        return removed;
    }

    private String recoveryCode() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        random.nextBytes(bytes);
        return Base32.encode(bytes);
    }

    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** Quick, since nobody guesses eighty bits. */
    private static String hash(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
