package org.tamga.access.tokens.code;

import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets an application without a secret fetch its next token, or give one back: the token, which is good once, is its proof. For
 * a code it shows what only it knows (RFC 7636), which Spring looks at.
 */
public final class SecretlessClients implements AuthenticationConverter, AuthenticationProvider {

    private static final Set<String> OF_A_SECRET = Set.of(OAuth2ParameterNames.CLIENT_SECRET,
            OAuth2ParameterNames.CLIENT_ASSERTION);

    private final RegisteredClientRepository clients;

    public SecretlessClients(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String[] id = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        boolean byToken = AuthorizationGrantType.REFRESH_TOKEN.getValue()
                .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE))
                || request.getParameter(OAuth2ParameterNames.TOKEN) != null;
        return id == null || id.length != 1 || !byToken || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || OF_A_SECRET.stream().anyMatch(name -> request.getParameter(name) != null) ? null
                        : new OAuth2ClientAuthenticationToken(id[0], ClientAuthenticationMethod.NONE, null, Map.of());
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        OAuth2ClientAuthenticationToken client = (OAuth2ClientAuthenticationToken) asked;
        if (!client.getClientAuthenticationMethod().equals(ClientAuthenticationMethod.NONE)
                || !client.getAdditionalParameters().isEmpty()) {
            return null;
        }
        RegisteredClient known = clients.findByClientId(String.valueOf(client.getPrincipal()));
        if (known == null || !known.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(known, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> type) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
    }
}
