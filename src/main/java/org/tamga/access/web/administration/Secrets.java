package org.tamga.access.web.administration;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of software, which nobody has to remember. */
final class Secrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
