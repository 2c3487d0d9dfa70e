package org.tamga.access.tokens.code;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.tamga.access.Identities;
import org.tamga.access.applications.Permission;
import org.tamga.access.applications.PermissionRequest;
import org.tamga.access.applications.Permissions;

/**
 * What the endpoints keep, as permissions: a request, its answer, the use of a code, the use of a token. Of a system's own
 * tokens nothing is kept.
 */
public class PermissionLedger implements OAuth2AuthorizationService {

    /** By what an authorisation was found. */
    private static final String FOUND_BY = PermissionLedger.class.getName();

    private final Permissions permissions;
    private final Identities identities;
    private final JwtDecoder ownTokens;

    public PermissionLedger(Permissions permissions, Identities identities, JwtDecoder ownTokens) {
        this.permissions = permissions;
        this.identities = identities;
        this.ownTokens = ownTokens;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            return;
        }
        UUID id = UUID.fromString(authorization.getId());
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        var refresh = authorization.getRefreshToken();
        var access = authorization.getAccessToken();
        if (authorization.getAttribute(OAuth2ParameterNames.STATE) instanceof String state) {
            ask(id, authorization, state);
        } else if (refresh != null && refresh.isInvalidated() || access != null && access.isInvalidated()) {
            permissions.end(id, "withdrawn by the application");
        } else if (code != null && refresh == null) {
            answer(id, authorization, code);
        } else if (refresh != null) {
            String before = authorization.getAttribute(FOUND_BY);
            move(id, code != null, Objects.requireNonNull(before), refresh.getToken());
        }
    }

    private void ask(UUID id, OAuth2Authorization authorization, String state) {
        OAuth2AuthorizationRequest request = Objects
                .requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        String challenge = (String) request.getAdditionalParameters().get(PkceParameterNames.CODE_CHALLENGE);
        permissions.ask(id, authorization.getRegisteredClientId(), authorization.getPrincipalName(),
                new PermissionRequest(request.getAuthorizationUri(), String.valueOf(request.getRedirectUri()),
                        request.getScopes(), request.getState(), Objects.requireNonNull(challenge)),
                state);
    }

    private void answer(UUID id, OAuth2Authorization authorization, OAuth2Authorization.Token<OAuth2AuthorizationCode> code) {
        if (code.isInvalidated()) {
            permissions.end(id, "another application showed its code");
        } else if (!permissions.give(id, authorization.getAuthorizedScopes(), code.getToken().getTokenValue(),
                Objects.requireNonNull(code.getToken().getExpiresAt()))) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
    }

    private void move(UUID id, boolean byCode, String before, OAuth2RefreshToken next) {
        Instant expires = Objects.requireNonNull(next.getExpiresAt());
        if (!(byCode ? permissions.useCode(id, next.getTokenValue(), expires)
                : permissions.renew(id, before, next.getTokenValue(), expires))) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        permissions.end(UUID.fromString(authorization.getId()), "refused by the person");
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return switch (type == null ? "" : type.getValue()) {
            case OAuth2ParameterNames.STATE -> permissions.findAsked(token).filter(this::mayCall)
                    .map(asked -> of(asked).attribute(OAuth2ParameterNames.STATE, token).build()).orElse(null);
            case OAuth2ParameterNames.CODE -> permissions.findByCode(token).filter(this::mayCall)
                    .map(given -> withCode(given, token)).orElse(null);
            case OAuth2ParameterNames.REFRESH_TOKEN -> permissions.findByRefresh(token).filter(this::mayCall)
                    .map(given -> withRefresh(given, token)).orElse(null);
            default -> permissions.findByRefresh(token).map(given -> withRefresh(given, token))
                    .or(() -> findByAccess(token)).orElse(null);
        };
    }

    private boolean mayCall(Permission permission) {
        return ActingHolders.person(identities, permission.person()).isPresent();
    }

    private static OAuth2Authorization withCode(Permission given, String code) {
        return of(given).attribute(FOUND_BY, code).token(new OAuth2AuthorizationCode(code,
                Objects.requireNonNull(given.givenAt()), Objects.requireNonNull(given.codeExpiresAt()))).build();
    }

    private static OAuth2Authorization withRefresh(Permission given, String token) {
        return of(given).attribute(FOUND_BY, token).refreshToken(new OAuth2RefreshToken(token,
                Objects.requireNonNull(given.givenAt()), Objects.requireNonNull(given.refreshExpiresAt()))).build();
    }

    private Optional<OAuth2Authorization> findByAccess(String token) {
        try {
            Jwt read = ownTokens.decode(token);
            return Optional.ofNullable(read.getClaimAsString(ActingHolders.PERMISSION)).map(UUID::fromString)
                    .flatMap(permissions::findInForce)
                    .map(given -> of(given).accessToken(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token,
                            read.getIssuedAt(), read.getExpiresAt())).build());
        } catch (JwtException notOurs) {
            return Optional.empty();
        }
    }

    private static OAuth2Authorization.Builder of(Permission permission) {
        PermissionRequest asked = permission.request();
        OAuth2AuthorizationRequest request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(asked.address()).clientId(permission.application()).redirectUri(asked.redirectAddress())
                .scopes(asked.rights()).state(asked.state())
                .additionalParameters(Map.of(PkceParameterNames.CODE_CHALLENGE, asked.challenge(),
                        PkceParameterNames.CODE_CHALLENGE_METHOD, "S256"))
                .build();
        return OAuth2Authorization.withRegisteredClient(client(permission.application()))
                .id(permission.id().toString()).principalName(permission.person())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).authorizedScopes(permission.rights())
                .attribute(OAuth2AuthorizationRequest.class.getName(), request)
                .attribute(Principal.class.getName(),
                        UsernamePasswordAuthenticationToken.authenticated(permission.person(), null, List.of()));
    }

    /** Only its id is looked at. */
    private static RegisteredClient client(String id) {
        return RegisteredClient.withId(id).clientId(id).authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN).build();
    }
}
