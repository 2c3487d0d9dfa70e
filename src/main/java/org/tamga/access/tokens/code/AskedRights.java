package org.tamga.access.tokens.code;

import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.tamga.access.Known;
import org.tamga.access.limits.AskingLimits;
import org.tamga.access.rights.Rights;

/**
 * Looks at what an application asks a person for: at a redirect address that is registered to the letter, for rights that the
 * application may ask for, and that the person has himself.
 */
public class AskedRights implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    private final Rights rights;
    private final AskingLimits limits;

    public AskedRights(Rights rights, AskingLimits limits) {
        this.rights = rights;
        this.limits = limits;
    }

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
        String address = asked.getRedirectUri();
        if (address == null || !context.getRegisteredClient().getRedirectUris().contains(address)) {
            // whoever asks is not sent anywhere: he may have made the address up
            throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "the redirect_uri is none of those that are registered",
                    OAuth2ParameterNames.REDIRECT_URI, asked, null);
        }
        if (asked.getScopes().isEmpty() || !context.getRegisteredClient().getScopes().containsAll(asked.getScopes())) {
            throw refused(OAuth2ErrorCodes.INVALID_SCOPE, "the application may not ask for these rights",
                    OAuth2ParameterNames.SCOPE, asked, address);
        }
        if (asked.getPrincipal() instanceof Authentication person && person.getPrincipal() instanceof Known known) {
            check(known, asked, address);
        }
    }

    private void check(Known person, OAuth2AuthorizationCodeRequestAuthenticationToken asked, String address) {
        if (!hasAll(person, asked.getScopes())) {
            throw refused(OAuth2ErrorCodes.INVALID_SCOPE, "the person has not got these rights", OAuth2ParameterNames.SCOPE,
                    asked, address);
        }
        if (!limits.count(person.caller().name())) {
            throw refused(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, "the person was asked too often",
                    OAuth2ParameterNames.STATE,
                    asked, address);
        }
    }

    private boolean hasAll(Known person, Set<String> scopes) {
        return scopes.stream().allMatch(right -> rights.allows(right, person.caller().roles()));
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException refused(String code, String why, String parameter,
            OAuth2AuthorizationCodeRequestAuthenticationToken asked, @Nullable String address) {
        OAuth2AuthorizationCodeRequestAuthenticationToken answered = new OAuth2AuthorizationCodeRequestAuthenticationToken(
                asked.getAuthorizationUri(), asked.getClientId(), (Authentication) asked.getPrincipal(), address,
                asked.getState(), asked.getScopes(), asked.getAdditionalParameters());
        return new OAuth2AuthorizationCodeRequestAuthenticationException(
                new OAuth2Error(code, parameter + ": " + why, null), answered);
    }
}
