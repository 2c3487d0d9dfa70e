package org.tamga.access.tokens;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a token must say besides being signed: by whom, for whom, about whom, and that now is its time. */
public final class TokenChecks {

    /** How far two clocks may be apart. */
    private static final Duration APART = Duration.ofSeconds(30);

    private TokenChecks() {
    }

    public static OAuth2TokenValidator<Jwt> of(String issuer, String audience, Clock clock) {
        JwtTimestampValidator time = new JwtTimestampValidator(APART);
        time.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(time,
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expires -> expires != null),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, meant -> meant != null && meant.contains(audience)));
    }
}
