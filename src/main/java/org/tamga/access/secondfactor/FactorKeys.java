package org.tamga.access.secondfactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tamga.platform.KeyFile;

/**
 * Locks the secrets of second factors, as JWE (RFC 7516) with AES-256 in GCM, each bound to its person: moved to somebody else
 * it opens no more. The first key locks, all of them open. They come from the configuration, which several servers share, or
 * else from a file of this server's folder.
 */
@Component
class FactorKeys {

    static final String FILE = "factor-key.jwk";
    private static final int BITS = 256;
    private static final String PERSON = "person";

    private final KeyFile file;
    private final boolean configured;
    private volatile List<OctetSequenceKey> keys;

    /** @param given 32 bytes each in base64, separated by commas, the first locks; empty for the file */
    FactorKeys(@Value("${tamga.signing.folder:${tamga.home:${user.home}/.tamga}/keys}") Path folder,
            @Value("${tamga.factor-keys:}") String given) {
        this.file = new KeyFile(folder, FILE);
        this.configured = !given.isBlank();
        this.keys = configured ? Arrays.stream(given.split("[,\\s]+")).filter(each -> !each.isEmpty())
                .map(FactorKeys::given).toList() : open();
    }

    /** Ids of the keys that this server has, that which locks first. */
    List<String> listIds() {
        return keys.stream().map(OctetSequenceKey::getKeyID).toList();
    }

    /** Whether the keys come from the configuration, so that they are changed there. */
    boolean areConfigured() {
        return configured;
    }

    String lock(String person, byte[] secret) {
        OctetSequenceKey key = keys.getFirst();
        JWEObject locked = new JWEObject(new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM).keyID(key.getKeyID())
                .customParam(PERSON, person).build(), new Payload(secret));
        try {
            locked.encrypt(new DirectEncrypter(key));
            return locked.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the key of second factors does not lock", e);
        }
    }

    /** Empty if this server has not the key, or the text was not locked for this person. */
    Optional<byte[]> open(String person, String locked) {
        try {
            JWEObject secret = JWEObject.parse(locked);
            OctetSequenceKey key = find(secret.getHeader().getKeyID());
            if (key == null || !person.equals(secret.getHeader().getCustomParam(PERSON))) {
                return Optional.empty();
            }
            secret.decrypt(new DirectDecrypter(key));
            return Optional.of(secret.getPayload().toBytes());
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    /** Id of the key under which this is locked. */
    static String keyOf(String locked) {
        try {
            return String.valueOf(JWEObject.parse(locked).getHeader().getKeyID());
        } catch (ParseException e) {
            return "";
        }
    }

    /** Locks under a new key from now on; the old ones go on opening. */
    synchronized void add() {
        keep(Stream.concat(Stream.of(make()), keys.stream()).toList());
    }

    /** Forgets the keys that nothing is locked under any more. */
    synchronized void forgetAllBut(Set<String> used) {
        List<OctetSequenceKey> left = new ArrayList<>(List.of(keys.getFirst()));
        keys.stream().skip(1).filter(key -> used.contains(key.getKeyID())).forEach(left::add);
        if (!configured && left.size() < keys.size()) {
            keep(left);
        }
    }

    private @Nullable OctetSequenceKey find(String id) {
        return keys.stream().filter(key -> key.getKeyID().equals(id)).findFirst().orElse(null);
    }

    private List<OctetSequenceKey> open() {
        try {
            Optional<String> text = file.readText();
            if (text.isPresent()) {
                return JWKSet.parse(text.get()).getKeys().stream().map(key -> key.toOctetSequenceKey()).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no keys in JWK form", e);
        }
        keep(List.of(make()));
        return keys;
    }

    private void keep(List<OctetSequenceKey> all) {
        try {
            file.writeText(new JWKSet(all.stream().collect(Collectors.toList())).toString(false));
            keys = all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OctetSequenceKey make() {
        try {
            return new OctetSequenceKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has random bytes", e);
        }
    }

    private static OctetSequenceKey given(String text) {
        Base64URL value = new Base64URL(text.replace('+', '-').replace('/', '_').replace("=", ""));
        if (value.decode().length * Byte.SIZE != BITS) {
            throw new IllegalArgumentException("each of tamga.factor-keys is 32 bytes in base64");
        }
        try {
            return new OctetSequenceKey.Builder(value).keyIDFromThumbprint().build();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
