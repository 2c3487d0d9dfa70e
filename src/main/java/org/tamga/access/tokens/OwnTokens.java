package org.tamga.access.tokens;

import java.time.Clock;
import java.util.List;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.stereotype.Component;
import org.tamga.access.Identities;
import org.tamga.access.applications.Applications;
import org.tamga.access.applications.Permissions;
import org.tamga.access.limits.AskingLimits;
import org.tamga.access.rights.Rights;
import org.tamga.access.tokens.code.ActingHolders;
import org.tamga.access.tokens.code.AskedRights;
import org.tamga.access.tokens.code.NoConsentKept;
import org.tamga.access.tokens.code.PermissionLedger;
import org.tamga.access.tokens.code.RenewalTokens;
import org.tamga.access.tokens.code.SecretlessClients;

/**
 * Our own tokens: issued to systems for their secret (client credentials), and to applications for a code that a person has let
 * them have, in the form of RFC 9068, and verified. What the holder may do stands in no token but in the
 * register, so that a system that is closed is refused within half a minute.
 */
@Component
@OwnIssuer
public class OwnTokens {

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private final TokenKeys keys;
    private final TokenSettings settings;
    private final Clients clients;
    private final PermissionLedger ledger;
    private final AskedRights asked;
    private final Clock clock;

    OwnTokens(TokenKeys keys, TokenSettings settings, Identities identities, Applications applications,
            Permissions permissions, Rights rights, AskingLimits asking, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clients = new Clients(identities, applications, settings.life(), settings.renewalLife());
        this.clock = clock;
        this.ledger = new PermissionLedger(permissions, identities, decoder());
        this.asked = new AskedRights(rights, asking);
    }

    /** The endpoints that issue. */
    public Customizer<OAuth2AuthorizationServerConfigurer> issuing() {
        JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(keys));
        generator.setJwtCustomizer(this::complete);
        SecretlessClients secretless = new SecretlessClients(clients);
        return server -> server.registeredClientRepository(clients)
                .clientAuthentication(who -> who.authenticationConverter(secretless).authenticationProvider(secretless))
                .authorizationService(ledger)
                .authorizationConsentService(new NoConsentKept())
                .authorizationServerSettings(AuthorizationServerSettings.builder().issuer(settings.issuer()).build())
                .tokenGenerator(new DelegatingOAuth2TokenGenerator(generator, new RenewalTokens(clock)));
    }

    /**
     * The endpoint where a person lets an application act for him.
     *
     * @param page where he is asked
     */
    public Customizer<OAuth2AuthorizationServerConfigurer> asking(String page) {
        return server -> {
            issuing().customize(server);
            server.authorizationEndpoint(endpoint -> endpoint.consentPage(page)
                    .authenticationProviders(providers -> providers.forEach(provider -> {
                        if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
                            requests.setAuthenticationValidator(asked);
                        }
                    })));
        };
    }

    /** Accepts what {@link #issuing} issues, and nothing else. */
    JwtDecoder decoder() {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(ACCESS_TOKEN));
        processor.setJWTClaimsSetVerifier((claims, context) -> {
            // the validator does that, with our clock
        });
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(TokenChecks.of(settings.issuer(), settings.audience(), clock));
        return decoder;
    }

    /** Ours as the metadata name it (RFC 8414). */
    public String issuer() {
        return settings.issuer();
    }

    /** Signs with a new key from now on. */
    public void rotateKey() {
        keys.rotate();
    }

    private void complete(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256).keyId(keys.currentId()).type(ACCESS_TOKEN.getType());
        context.getClaims().audience(List.of(settings.audience()))
                .claim("client_id", context.getRegisteredClient().getClientId());
        OAuth2Authorization authorization = context.getAuthorization();
        if (authorization != null && !AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            context.getClaims().claim(ActingHolders.PERMISSION, authorization.getId());
        }
    }
}
