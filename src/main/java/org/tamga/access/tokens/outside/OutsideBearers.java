package org.tamga.access.tokens.outside;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tamga.access.tokens.Bearers;
import org.tamga.access.tokens.OutsideIssuer;
import org.tamga.access.tokens.VerifiedTokens;

/** Believes the tokens of the provider outside, and what they say of their holder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class OutsideBearers {

    private static final String SIGNED_IN_AT = "auth_time";

    @Bean
    @OutsideIssuer
    static Bearers outsiders(ProviderSettings settings, Clock clock) {
        ProviderClaims claims = new ProviderClaims(settings);
        return new Bearers(new VerifiedTokens(Provider.decoder(settings, clock), clock),
                token -> claims.find(token.getClaims())
                        .map(caller -> new Outsider(caller, token.hasClaim(SIGNED_IN_AT))));
    }
}
