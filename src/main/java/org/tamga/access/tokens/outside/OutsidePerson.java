package org.tamga.access.tokens.outside;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.tamga.access.Caller;
import org.tamga.access.Known;

/** A person whom the provider outside has signed in. */
record OutsidePerson(OidcUser user, Caller caller) implements OidcUser, Known {

    @Override
    public boolean isPerson() {
        return true;
    }

    @Override
    public String getName() {
        return caller.name();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Known.authorities(caller.roles());
    }

    @Override
    public Map<String, Object> getAttributes() {
        return user.getAttributes();
    }

    @Override
    public Map<String, Object> getClaims() {
        return user.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return user.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return user.getIdToken();
    }

    /** Never with the token. */
    @Override
    public String toString() {
        return caller.name() + caller.roles();
    }
}
