package org.tamga.access;

import java.util.List;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person or machine that may call.
 *
 * @param passwordHash bcrypt, of the password of a person or the secret of a system
 * @param open         whether it may still call
 */
public record Identity(String name, String passwordHash, Kind kind, Grant grant, boolean open) implements UserDetails, Known {

    /** Persons sign in with a password; systems fetch tokens with their secret, and use it for nothing else. */
    public enum Kind {
        PERSON, SYSTEM
    }

    @Override
    public Caller caller() {
        return new Caller(name, grant.roles(), grant.parties(), grant.offices());
    }

    @Override
    public boolean isPerson() {
        return kind == Kind.PERSON;
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
        return Known.authorities(grant.roles());
    }

    @Override
    public boolean isEnabled() {
        return open;
    }

    @Override
    public String toString() {
        return name + grant.roles();
    }
}
