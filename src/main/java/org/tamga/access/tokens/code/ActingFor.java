package org.tamga.access.tokens.code;

import java.util.Set;
import java.util.UUID;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.tamga.access.Caller;
import org.tamga.access.Identity;
import org.tamga.access.Known;

/**
 * An application that acts for a person: as that person, within the rights that he lets it use.
 *
 * @param rights names of rights; the person's roles bound them further
 */
record ActingFor(Identity person, String application, UUID permission,
        Set<String> rights) implements Known, AuthenticatedPrincipal {

    ActingFor {
        rights = Set.copyOf(rights);
    }

    @Override
    public Caller caller() {
        return person.caller();
    }

    @Override
    public Identity identity() {
        return person;
    }

    @Override
    public boolean isPerson() {
        return true;
    }

    @Override
    public boolean mayUse(String right) {
        return rights.contains(right);
    }

    @Override
    public String getName() {
        return person.name();
    }

    @Override
    public String toString() {
        return application + " for " + person.name();
    }
}
