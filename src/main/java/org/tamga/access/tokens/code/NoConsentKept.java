package org.tamga.access.tokens.code;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/** A person is asked each time that an application comes without a token: what he lets it do is the permission itself. */
public class NoConsentKept implements OAuth2AuthorizationConsentService {

    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        // the permission says it
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        // nothing is kept
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String application, String person) {
        return null;
    }
}
