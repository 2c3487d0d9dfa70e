package org.tamga.access;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person or machine that may call.
 *
 * @param passwordHash bcrypt, of the password of a person or the secret of a system
 * @param open         whether it may still call
 * @param temporary    whether the password is one that an administrator was told: good for choosing another alone
 * @param toldTo       of a system, the administrator who was told its secret; null if nobody knows who was
 * @param signedOutAt  what it began before is over; null if never
 */
public record Identity(String name, String passwordHash, Kind kind, Grant grant, boolean open, boolean temporary,
        @Nullable String toldTo, @Nullable Instant signedOutAt) implements UserDetails, Known {

    /** Persons sign in with a password; systems fetch tokens with their secret, and use it for nothing else. */
    public enum Kind {
        PERSON, SYSTEM
    }

    Identity(String name, String passwordHash, Kind kind, Grant grant) {
        this(name, passwordHash, kind, grant, true, false, null, null);
    }

    /** The same, open, with other rights. */
    Identity with(Grant other) {
        return new Identity(name, passwordHash, kind, other, true, temporary, toldTo, signedOutAt);
    }

    /** The same with another password or secret. */
    Identity with(String hash, boolean isTemporary, @Nullable String told) {
        return new Identity(name, hash, kind, grant, open, isTemporary, told, signedOutAt);
    }

    Identity signedOut(Instant at) {
        return new Identity(name, passwordHash, kind, grant, open, temporary, toldTo, at);
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
    public Identity identity() {
        return this;
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
