package org.tamga.access;

import java.util.Collection;
import java.util.List;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Whoever has proved who he is, in whatever way. */
public interface Known {

    Caller caller();

    /** False for a system. */
    boolean isPerson();

    /** Whether the caller may use a right that his roles give him: not, if he has let an application use others alone. */
    default boolean mayUse(String right) {
        return true;
    }

    /** The roles in the form in which the web layer asks for them. */
    static List<GrantedAuthority> authorities(Collection<Role> roles) {
        return roles.stream().<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
    }
}
