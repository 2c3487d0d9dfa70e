package org.tamga.access.tokens.outside;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;
import org.tamga.access.Caller;
import org.tamga.access.tokens.OutsideIssuer;
import org.tamga.access.tokens.TokenChecks;

/**
 * The OpenID provider outside. It is asked for its keys and endpoints with the first call, not at the start: the server comes
 * up while the provider is away.
 */
@Component
@OutsideIssuer
public class Provider {

    /** As what the provider is known in the addresses of the pages. */
    public static final String REGISTRATION = "provider";

    private final ProviderSettings settings;
    private final ProviderClaims claims;

    Provider(ProviderSettings settings) {
        this.settings = settings;
        this.claims = new ProviderClaims(settings);
    }

    static JwtDecoder decoder(ProviderSettings settings, Clock clock) {
        String issuer = issuer(settings);
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).jwsAlgorithms(algorithms -> {
                algorithms.add(SignatureAlgorithm.RS256);
                algorithms.add(SignatureAlgorithm.PS256);
                algorithms.add(SignatureAlgorithm.ES256);
            }).validateType(false).build();
            decoder.setJwtValidator(TokenChecks.of(issuer, settings.audience(), clock));
            return decoder;
        });
    }

    /** How people sign in there: authorisation code with proof of possession (PKCE). */
    public ClientRegistrationRepository registrations() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));
    }

    /** Whom the provider has signed in. */
    public OAuth2UserService<OidcUserRequest, OidcUser> people() {
        OidcUserService service = new OidcUserService();
        return request -> {
            OidcUser user = service.loadUser(request);
            return new OutsidePerson(user, caller(user.getClaims()).orElseThrow(() -> new OAuth2AuthenticationException(
                    new OAuth2Error("nobody", "the provider does not say who has signed in", null))));
        };
    }

    private Optional<Caller> caller(Map<String, Object> of) {
        return claims.find(of);
    }

    private ClientRegistration registration() {
        ClientRegistration.Builder registration = ClientRegistrations.fromIssuerLocation(issuer(settings))
                .registrationId(REGISTRATION).clientId(settings.clientId()).clientName(settings.name())
                .scope(settings.scopes()).redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build());
        return settings.clientSecret() == null
                ? registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
                : registration.clientSecret(settings.clientSecret()).build();
    }

    private static String issuer(ProviderSettings settings) {
        return Objects.requireNonNull(settings.issuer(), "tamga.oidc.issuer");
    }
}
