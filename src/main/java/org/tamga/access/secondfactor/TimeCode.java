package org.tamga.access.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that a secret and the time make (RFC 6238, with HMAC-SHA-1 and steps of half a minute, as every app has them). */
public final class TimeCode {

    /** How long a code is shown. */
    public static final Duration STEP = Duration.ofSeconds(30);
    public static final int DIGITS = 6;

    /** Steps that the clock of a phone may be off. */
    private static final int APART = 1;
    private static final String ALGORITHM = "HmacSHA1";

    private TimeCode() {
    }

    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    /** @param digits 6 to 8 */
    public static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
            String all = "0".repeat(digits) + number;
            return all.substring(all.length() - digits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** The step whose code this is, if it is one of now; takes the same time whatever is equal. */
    public static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - APART; step <= step(now) + APART; step++) {
            if (MessageDigest.isEqual(code(secret, step, DIGITS).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
