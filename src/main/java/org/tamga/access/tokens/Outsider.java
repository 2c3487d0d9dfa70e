package org.tamga.access.tokens;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.tamga.access.Caller;
import org.tamga.access.Known;

/** Somebody whom an issuer outside vouches for. */
record Outsider(Caller caller) implements Known, AuthenticatedPrincipal {

    @Override
    public String getName() {
        return caller.name();
    }
}
