package org.tamga.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** In which ways somebody can say who he is, besides a token. */
@Component
public class SignInWays {

    private final boolean passwords;
    private final @Nullable String provider;

    SignInWays(@Value("${tamga.passwords:#{'${tamga.oidc.issuer:}'.isEmpty()}}") boolean passwords,
            @Value("${tamga.oidc.issuer:}") String issuer,
            @Value("${tamga.oidc.name:your organisation's account}") String name) {
        this.passwords = passwords;
        this.provider = issuer.isEmpty() ? null : name;
    }

    /** With the name and password of an identity that is kept here. */
    public boolean passwords() {
        return passwords;
    }

    /** As what people know the provider outside where they sign in; null if there is none. */
    public @Nullable String provider() {
        return provider;
    }
}
