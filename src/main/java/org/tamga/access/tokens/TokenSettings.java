package org.tamga.access.tokens;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Of the tokens that this server issues.
 *
 * @param issuer   the address of this server as its users know it
 * @param audience for whom the tokens are: a token for somebody else is refused
 * @param life     how long a token is valid
 * @param renewalLife how long an application can wait before it fetches the next token for a person
 */
@ConfigurationProperties("tamga.tokens")
public record TokenSettings(@DefaultValue("http://localhost:8080") String issuer, @DefaultValue("tamga") String audience,
        @DefaultValue("PT10M") Duration life, @DefaultValue("P30D") Duration renewalLife) {
}
