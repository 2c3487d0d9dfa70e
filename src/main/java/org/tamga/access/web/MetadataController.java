package org.tamga.access.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.access.tokens.OwnIssuer;
import org.tamga.access.tokens.OwnTokens;

/** Tells software where tokens are issued (RFC 8414): to systems, for their secret, and in no other way. */
@RestController
@OwnIssuer
class MetadataController {

    record Metadata(String issuer, @JsonProperty("token_endpoint") String tokenEndpoint,
            @JsonProperty("jwks_uri") String keys,
            @JsonProperty("grant_types_supported") List<String> grantTypes,
            @JsonProperty("response_types_supported") List<String> responseTypes,
            @JsonProperty("token_endpoint_auth_methods_supported") List<String> authentication) {
    }

    private final OwnTokens tokens;

    MetadataController(OwnTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/.well-known/oauth-authorization-server")
    Metadata metadata() {
        String issuer = tokens.issuer();
        return new Metadata(issuer, issuer + SecurityConfiguration.TOKENS, issuer + SecurityConfiguration.KEYS,
                List.of("client_credentials"), List.of(), List.of("client_secret_basic", "client_secret_post"));
    }
}
