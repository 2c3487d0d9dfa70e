package org.tamga.access.tokens.outside;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An OpenID provider outside, which says who calls in place of this server.
 *
 * @param issuer       its address; null for none
 * @param audience     for whom the tokens must be
 * @param clientId     as what this server is known to the provider when people sign in
 * @param clientSecret null for a public client
 * @param name         what people read on the button
 * @param scopes       asked for when people sign in
 * @param claims       where tokens say what we want to know
 * @param roles        our role by that of the provider; a role that stands here not must have our name
 */
@ConfigurationProperties("tamga.oidc")
public record ProviderSettings(@Nullable String issuer, @DefaultValue("tamga") String audience,
        @DefaultValue("tamga") String clientId, @Nullable String clientSecret,
        @DefaultValue("your organisation's account") String name,
        @DefaultValue({
                "openid", "profile"}) List<String> scopes,
        @DefaultValue Claims claims, @DefaultValue Map<String, String> roles) {

    /**
     * Names of claims; a dot leads into an object, as in {@code realm_access.roles}.
     *
     * @param name    of the unique name of the caller
     * @param offices see {@link org.tamga.access.Caller#offices()}
     */
    public record Claims(@DefaultValue("sub") String name, @DefaultValue("roles") String roles,
            @DefaultValue("parties") String parties, @DefaultValue("offices") String offices) {
    }

    @Override
    public String toString() {
        return "provider " + issuer;
    }
}
