package org.tamga.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Whoever has proved who he is, in whatever way. */
public interface Known {

    Caller caller();

    /** False for a system. */
    boolean isPerson();

    /** As what he is kept here; null if somebody outside vouches for him. */
    default @Nullable Identity identity() {
        return null;
    }

    /** What he has let an application do that calls for him; null if he calls himself. */
    default @Nullable UUID permission() {
        return null;
    }

    /** Whether the caller may use a right that his roles give him: not, if he has let an application use others alone. */
    default boolean mayUse(String right) {
        return true;
    }

    /** The roles in the form in which the web layer asks for them. */
    static List<GrantedAuthority> authorities(Collection<Role> roles) {
        return roles.stream().<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
    }
}
