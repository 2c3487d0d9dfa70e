package org.tamga.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that we make, so that nobody makes them too easy. */
public final class Secrets {

    /** Without the characters that look like others. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int BYTES = 32;
    private static final int GROUPS = 4;
    private static final int OF_A_GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    /** For software, which has nothing to remember. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** For a person, who types it once. */
    public String nextPassword() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < GROUPS * OF_A_GROUP; i++) {
            word.append(i > 0 && i % OF_A_GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
