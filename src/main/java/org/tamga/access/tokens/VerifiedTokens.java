package org.tamga.access.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Lets a token be verified once a minute instead of once for each request. What was refused is never remembered. A key that
 * is withdrawn is honoured for that minute at most, an expired token for no moment.
 */
public class VerifiedTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private record Seen(Jwt token, Instant until) {
    }

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    public VerifiedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Seen known = seen.get(token);
        if (known != null && known.until.isAfter(clock.instant())) {
            return known.token;
        }
        Jwt verified = decoder.decode(token);
        remember(token, verified);
        return verified;
    }

    private void remember(String token, Jwt verified) {
        if (seen.size() >= MOST) {
            seen.clear();
        }
        Instant soon = clock.instant().plus(REMEMBERED);
        Instant expires = verified.getExpiresAt();
        seen.put(token, new Seen(verified, expires == null || soon.isBefore(expires) ? soon : expires));
    }
}
