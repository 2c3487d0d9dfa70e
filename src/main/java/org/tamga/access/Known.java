package org.tamga.access;

import java.util.Collection;
import java.util.List;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Whoever has proved who he is, in whatever way. */
public interface Known {

    Caller caller();

    /** The roles in the form in which the web layer asks for them. */
    static List<GrantedAuthority> authorities(Collection<Role> roles) {
        return roles.stream().<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
    }
}
