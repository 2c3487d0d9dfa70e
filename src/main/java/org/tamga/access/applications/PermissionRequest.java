package org.tamga.access.applications;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How an application asked for it.
 *
 * @param address   of the endpoint that it asked
 * @param state     of the application, given back to it
 * @param challenge SHA-256 of what only the application knows (RFC 7636)
 */
public record PermissionRequest(String address, String redirectAddress, Set<String> rights, @Nullable String state,
        String challenge) {

    public PermissionRequest {
        rights = Set.copyOf(rights);
    }

    @Override
    public String toString() {
        return redirectAddress + rights;
    }
}
