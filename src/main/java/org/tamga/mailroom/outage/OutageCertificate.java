package org.tamga.mailroom.outage;

import java.util.UUID;

import org.tamga.evidence.signing.SigningKeys;

/**
 * The administration's word for an outage that is over, to be shown to whoever held somebody to a deadline.
 *
 * @param signature JWS of type {@value #TYPE}, compact, over the other four as JSON in the form of RFC 8785
 */
public record OutageCertificate(UUID id, String kind, String startedAt, String endedAt, String signature) {

    public static final String TYPE = "outage";

    /** @throws IllegalStateException if the outage lasts */
    public static OutageCertificate of(Outage outage, SigningKeys keys) {
        if (outage.endedAt() == null) {
            throw new IllegalStateException("the outage lasts: it is certified when it is over");
        }
        String text = text(outage.id().toString(), outage.kind().name(), outage.startedAt().toString(),
                outage.endedAt().toString());
        return new OutageCertificate(outage.id(), outage.kind().name(), outage.startedAt().toString(),
                outage.endedAt().toString(), keys.sign(TYPE, text));
    }

    /** What is signed. */
    public static String text(String id, String kind, String startedAt, String endedAt) {
        return "{\"endedAt\":\"" + endedAt + "\",\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"startedAt\":\"" + startedAt
                + "\"}";
    }
}
