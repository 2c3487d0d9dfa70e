package org.tamga.access.tokens.outside;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.tamga.access.Caller;
import org.tamga.access.Known;

/** Somebody whom an issuer outside vouches for. */
record Outsider(Caller caller) implements Known, AuthenticatedPrincipal {

    /** A provider does not say whether a person or a system holds its token; without a person's claims it holds for one. */
    @Override
    public boolean isPerson() {
        return true;
    }

    @Override
    public String getName() {
        return caller.name();
    }
}
