package org.tamga.access.tokens;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.tamga.access.Identities;
import org.tamga.access.Identity;

/** The systems that may fetch tokens, as the token endpoint asks for them. They are registered by administrators alone. */
class Systems implements RegisteredClientRepository {

    private final Identities identities;
    private final TokenSettings tokens;

    Systems(Identities identities, Duration life) {
        this.identities = identities;
        this.tokens = TokenSettings.builder().accessTokenTimeToLive(life).build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("administrators register systems");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return find(id).map(this::client).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return findById(clientId);
    }

    private Optional<Identity> find(String name) {
        return identities.find(name).filter(identity -> identity.kind() == Identity.Kind.SYSTEM && identity.open());
    }

    private RegisteredClient client(Identity system) {
        return RegisteredClient.withId(system.name()).clientId(system.name()).clientSecret(system.passwordHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).tokenSettings(tokens).build();
    }
}
