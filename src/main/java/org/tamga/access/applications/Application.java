package org.tamga.access.applications;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Software that may act for people.
 *
 * @param name              as people read it where they are asked
 * @param redirectAddresses where a person is sent back to; one of them, to the letter
 * @param rights            names of the rights that it may ask people for
 * @param withoutSecret     whether it is one that can keep no secret, on a phone or a desk
 * @param secretHash        bcrypt; null until a secret is made
 * @param open              whether it may still ask and call
 */
public record Application(String id, String name, Set<String> redirectAddresses, Set<String> rights,
        boolean withoutSecret, @Nullable String secretHash, boolean open) {

    public Application {
        redirectAddresses = Set.copyOf(redirectAddresses);
        rights = Set.copyOf(rights);
    }

    /** Whether it can come by tokens: it has what it must prove itself with. */
    public boolean ready() {
        return open && (withoutSecret || secretHash != null);
    }

    @Override
    public String toString() {
        return id;
    }
}
