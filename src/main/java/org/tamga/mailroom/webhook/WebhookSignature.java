package org.tamga.mailroom.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a push as the Standard Webhooks specification has it: over its id, the moment of the attempt and the body, so that a
 * receiver can refuse what is not from here, what was changed, and what somebody recorded and sends again.
 */
final class WebhookSignature {

    private static final String SECRET = "whsec_";

    private WebhookSignature() {
    }

    /** @param seconds of the attempt, since 1970 @return value of the header {@code webhook-signature} */
    static String of(String secret, String id, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] key(String secret) {
        return secret.startsWith(SECRET) ? Base64.getDecoder().decode(secret.substring(SECRET.length()))
                : secret.getBytes(StandardCharsets.UTF_8);
    }
}
