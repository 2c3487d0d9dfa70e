package org.tamga.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.PasswordBasedDecrypter;
import com.nimbusds.jose.crypto.PasswordBasedEncrypter;

/** Locks what may leave the server only under a passphrase: JWE (RFC 7516) with PBES2, which any tool for it opens again. */
final class KeyLock {

    private static final int SALT_BYTES = 16;
    private static final int ITERATIONS = 600_000;

    private KeyLock() {
    }

    static byte[] lock(byte[] secret, String passphrase) throws IOException {
        JWEObject locked = new JWEObject(new JWEHeader(JWEAlgorithm.PBES2_HS512_A256KW, EncryptionMethod.A256GCM),
                new Payload(secret));
        try {
            locked.encrypt(new PasswordBasedEncrypter(passphrase.getBytes(StandardCharsets.UTF_8), SALT_BYTES, ITERATIONS));
            return locked.serialize().getBytes(StandardCharsets.US_ASCII);
        } catch (JOSEException e) {
            throw new IOException("the keys could not be locked: " + e.getMessage(), e);
        }
    }

    /** @throws IOException if it is another passphrase, or something was changed */
    static byte[] open(byte[] locked, String passphrase) throws IOException {
        try {
            JWEObject secret = JWEObject.parse(new String(locked, StandardCharsets.US_ASCII));
            secret.decrypt(new PasswordBasedDecrypter(passphrase.getBytes(StandardCharsets.UTF_8)));
            return secret.getPayload().toBytes();
        } catch (JOSEException | ParseException e) {
            throw new IOException("the passphrase does not open the keys of the backup", e);
        }
    }
}
