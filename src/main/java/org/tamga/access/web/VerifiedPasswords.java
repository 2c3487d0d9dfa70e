package org.tamga.access.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets a slow password hash be worked out once for each password instead of once for each request. What was found right is
 * remembered as a digest under a key that dies with the process, together with the stored hash: a new password makes the old
 * digest worthless. What was wrong is never remembered, so that guessing stays slow.
 */
final class VerifiedPasswords implements PasswordEncoder {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST = 10_000;

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Map<String, byte[]> right = new ConcurrentHashMap<>();

    VerifiedPasswords(PasswordEncoder slow) {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.slow = slow;
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        byte[] digest = digest(password, hash);
        byte[] known = right.get(hash);
        if (known != null && MessageDigest.isEqual(known, digest)) {
            return true;
        }
        boolean matches = slow.matches(password, hash);
        if (matches) {
            remember(hash, digest);
        }
        return matches;
    }

    private void remember(String hash, byte[] digest) {
        if (right.size() >= MOST) {
            right.clear();
        }
        right.put(hash, digest);
    }

    private byte[] digest(CharSequence password, String hash) {
        try {
            byte[] hashBytes = hash.getBytes(StandardCharsets.UTF_8);
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(hashBytes.length).flip());
            mac.update(hashBytes);
            return mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
