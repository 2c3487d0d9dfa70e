package org.tamga.access.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tamga.platform.KeyFile;

/**
 * The keys of our tokens: this server's own, whose private half stays in its folder, and the public halves of all servers that
 * share the database. A key signs for {@link #LIFE}; it is published until the last token under it has expired.
 */
@Component
@OwnIssuer
class TokenKeys implements JWKSource<SecurityContext> {

    /** How long a key signs. */
    static final Duration LIFE = Duration.ofDays(30);

    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Published(Instant since, List<JWK> keys) {
    }

    private final KeyFile file;
    private final TokenKeyStore store;
    private final TokenSettings settings;
    private final Clock clock;
    private volatile ECKey own;
    private volatile Published published = new Published(Instant.EPOCH, List.of());

    TokenKeys(@Value("${tamga.signing.folder:${tamga.home:${user.home}/.tamga}/keys}") Path folder, TokenKeyStore store,
            TokenSettings settings, Clock clock) {
        this.file = new KeyFile(folder, "token-key.jwk");
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.own = open();
    }

    /** Id of the key that signs now. */
    String currentId() {
        return own.getKeyID();
    }

    /** The own key with its private half; of the other servers the public halves. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        List<JWK> selected = selector.select(new JWKSet(all(FRESH)));
        // another server may have made a key a moment ago
        return selected.isEmpty() ? selector.select(new JWKSet(all(Duration.ofSeconds(1)))) : selected;
    }

    /** Signs with a new key from now on; tokens under the old one stay valid until they expire. */
    synchronized void rotate() {
        String before = currentId();
        own = make();
        store.retire(before, clock.instant());
        published = new Published(Instant.EPOCH, List.of());
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void rotateWhenOld() {
        if (store.isOlderThan(currentId(), clock.instant().minus(LIFE))) {
            rotate();
        }
    }

    private List<JWK> all(Duration oldest) {
        Published known = published;
        Instant now = clock.instant();
        if (known.since.plus(oldest).isBefore(now)) {
            known = new Published(now, read(now));
            published = known;
        }
        return known.keys;
    }

    private List<JWK> read(Instant now) {
        List<JWK> keys = new ArrayList<>(List.of(own));
        // a server that died has not retired its key; nothing that it signs later than a key lives may be believed
        Instant oldest = now.minus(LIFE).minus(settings.life()).minus(Duration.ofHours(2));
        store.list(now.minus(settings.life()), oldest).stream().filter(key -> !key.getKeyID().equals(currentId()))
                .forEach(keys::add);
        return keys;
    }

    private ECKey open() {
        try {
            return file.read().map(this::publish).orElseGet(this::make);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " is not a private key in JWK form", e);
        }
    }

    private ECKey make() {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256).generate();
            file.write(key);
            return publish(key);
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ECKey publish(ECKey key) {
        store.publish(key, clock.instant());
        return key;
    }
}
