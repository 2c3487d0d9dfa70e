package org.tamga.access.tokens;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.tokens.code.ActingHolders;

/** Believes our own tokens, of systems and of applications that act for people. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
class BearerConfiguration {

    @Bean
    @OwnIssuer
    static Bearers systemsAndApplications(OwnTokens tokens, Identities identities, ActingHolders acting, Clock clock) {
        return new Bearers(new VerifiedTokens(tokens.decoder(), clock),
                token -> token.hasClaim(ActingHolders.PERMISSION) ? acting.find(token)
                        : identities.find(String.valueOf(token.getSubject()))
                                .filter(system -> system.kind() == Identity.Kind.SYSTEM && system.open()));
    }
}
