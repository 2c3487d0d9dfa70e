package org.tamga.access.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.access.applications.Applications;
import org.tamga.access.tokens.OwnIssuer;
import org.tamga.access.tokens.OwnTokens;

/** Tells software where tokens are issued (RFC 8414): to systems for their secret, to applications for a code. */
@RestController
@OwnIssuer
class MetadataController {

    record Metadata(String issuer, @JsonProperty("authorization_endpoint") String authorisationEndpoint,
            @JsonProperty("token_endpoint") String tokenEndpoint,
            @JsonProperty("revocation_endpoint") String revocationEndpoint,
            @JsonProperty("jwks_uri") String keys,
            @JsonProperty("grant_types_supported") List<String> grantTypes,
            @JsonProperty("response_types_supported") List<String> responseTypes,
            @JsonProperty("scopes_supported") List<String> scopes,
            @JsonProperty("code_challenge_methods_supported") List<String> challenges,
            @JsonProperty("token_endpoint_auth_methods_supported") List<String> authentication) {
    }

    private final OwnTokens tokens;
    private final Applications applications;

    MetadataController(OwnTokens tokens, Applications applications) {
        this.tokens = tokens;
        this.applications = applications;
    }

    @GetMapping("/.well-known/oauth-authorization-server")
    Metadata metadata() {
        String issuer = tokens.issuer();
        return new Metadata(issuer, issuer + SecurityConfiguration.AUTHORISATIONS, issuer + SecurityConfiguration.TOKENS,
                issuer + SecurityConfiguration.REVOCATIONS, issuer + SecurityConfiguration.KEYS,
                List.of("client_credentials", "authorization_code", "refresh_token"), List.of("code"),
                applications.listRights(), List.of("S256"), List.of("client_secret_basic", "client_secret_post", "none"));
    }
}
