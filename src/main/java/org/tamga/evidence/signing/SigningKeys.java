package org.tamga.evidence.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tamga.platform.KeyFile;

/**
 * Signs for this server, as JWS (RFC 7515) with ES256. The private key never leaves the server's folder; its public half stays
 * published for ever, so that what it signed can be verified for ever. A key is used for {@link #LIFE}, then for nothing more.
 */
@Component
public class SigningKeys {

    /** How long a key signs. */
    static final Duration LIFE = Duration.ofDays(90);

    private record Active(ECKey key, JWSSigner signer) {
    }

    private final KeyFile file;
    private final PublishedKeys published;
    private final Clock clock;
    private volatile Active active;

    public SigningKeys(@Value("${tamga.signing.folder:${tamga.home:${user.home}/.tamga}/keys}") Path folder,
            PublishedKeys published,
            Clock clock) {
        this.file = new KeyFile(folder, "signing-key.jwk");
        this.published = published;
        this.clock = clock;
        this.active = open();
    }

    /**
     * Signs a text.
     *
     * @param type what it is, in the header: a signature of one type is not valid for another
     * @return JWS in compact form
     */
    public String sign(String type, String text) {
        return jws(type, text).serialize();
    }

    /** Signs a text. @return JWS in compact form without the text itself (RFC 7515, appendix F) */
    public String signDetached(String type, String text) {
        return jws(type, text).serialize(true);
    }

    /** Id of the key that signs now: its thumbprint (RFC 7638). */
    public String currentId() {
        return active.key.getKeyID();
    }

    /** Public halves of all keys that ever signed, as JWK. */
    public List<PublishedKeys.PublishedKey> listPublished() {
        return published.list();
    }

    /** Signs with a new key from now on. */
    public synchronized void rotate() {
        String before = currentId();
        active = make();
        published.retire(before, clock.instant());
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void rotateWhenOld() {
        if (published.isOlderThan(currentId(), clock.instant().minus(LIFE))) {
            rotate();
        }
    }

    private JWSObject jws(String type, String text) {
        Active now = active;
        JWSObject jws = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(now.key.getKeyID())
                .type(new JOSEObjectType(type)).build(), new Payload(text));
        try {
            jws.sign(now.signer);
            return jws;
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }

    private Active open() {
        try {
            return file.read().map(this::activate).orElseGet(this::make);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " is not a private key in JWK form", e);
        }
    }

    private Active make() {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            file.write(key);
            return activate(key);
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Active activate(ECKey key) {
        try {
            published.publish(key.toPublicJWK(), clock.instant());
            return new Active(key, new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the key in " + file + " does not sign", e);
        }
    }
}
