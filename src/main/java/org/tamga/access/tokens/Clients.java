package org.tamga.access.tokens;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.applications.Application;
import org.tamga.access.applications.Applications;

/**
 * Who may fetch tokens, as the endpoints ask for them: systems for themselves, applications for people. They are registered by
 * administrators alone; no name is that of both.
 */
class Clients implements RegisteredClientRepository {

    private static final Duration CODE_LIFE = Duration.ofMinutes(1);

    private final Identities identities;
    private final Applications applications;
    private final TokenSettings tokens;

    Clients(Identities identities, Applications applications, Duration life, Duration renewalLife) {
        this.identities = identities;
        this.applications = applications;
        this.tokens = TokenSettings.builder().accessTokenTimeToLive(life).authorizationCodeTimeToLive(CODE_LIFE)
                .refreshTokenTimeToLive(renewalLife).reuseRefreshTokens(false).build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("administrators register systems and applications");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return find(id).map(this::client).or(() -> applications.find(id).filter(Application::ready).map(this::client))
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return findById(clientId);
    }

    private Optional<Identity> find(String name) {
        return identities.find(name).filter(identity -> identity.kind() == Identity.Kind.SYSTEM && identity.open());
    }

    private RegisteredClient client(Identity system) {
        return withSecret(system.name(), system.passwordHash())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).tokenSettings(tokens).build();
    }

    private RegisteredClient client(Application application) {
        RegisteredClient.Builder client = application.withoutSecret() || application.secretHash() == null
                ? RegisteredClient.withId(application.id()).clientId(application.id())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                : withSecret(application.id(), application.secretHash());
        return client.clientName(application.name())
                .redirectUris(addresses -> addresses.addAll(application.redirectAddresses()))
                .scopes(scopes -> scopes.addAll(application.rights()))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(true).build())
                .tokenSettings(tokens).build();
    }

    private static RegisteredClient.Builder withSecret(String id, String hash) {
        return RegisteredClient.withId(id).clientId(id).clientSecret(hash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }
}
