package org.tamga.access;

import java.util.List;
import java.util.Set;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person or machine that may call.
 *
 * @param passwordHash bcrypt
 * @param parties      see {@link Caller#parties()}
 */
public record Identity(String name, String passwordHash, Set<Role> roles, Set<String> parties) implements UserDetails {

    public Identity {
        roles = Set.copyOf(roles);
        parties = Set.copyOf(parties);
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return roles.stream().<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
    }

    @Override
    public String toString() {
        return name + roles;
    }
}
