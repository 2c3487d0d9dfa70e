package org.tamga.access.tokens.outside;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.tamga.access.Caller;
import org.tamga.access.Known;

/**
 * Somebody whom an issuer outside vouches for.
 *
 * @param isPerson whether the token says that a person has signed in for it ({@code auth_time}, RFC 9068): one that a system
 *                 has fetched for itself does not
 */
record Outsider(Caller caller, boolean isPerson) implements Known, AuthenticatedPrincipal {

    @Override
    public String getName() {
        return caller.name();
    }
}
