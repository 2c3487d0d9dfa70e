package org.tamga.access.rights;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.access.Role;

/**
 * A right to make certain calls.
 *
 * @param right  its name, {@code module.what}
 * @param text   what it allows, for a person
 * @param open   whether everybody has it, signed in or not
 * @param roles  who has it; empty if everybody has
 * @param persons whether it is for a person himself alone: no system has it, and no application uses it for him
 * @param calls  calls of the API
 * @param pages  pages and their forms
 */
public record Right(String right, String text, boolean open, Set<Role> roles, boolean persons, List<Call> calls,
        List<Call> pages) {

    public Right {
        roles = Set.copyOf(roles);
        calls = List.copyOf(calls);
        pages = List.copyOf(pages);
    }

    /**
     * @param method null for every method
     * @param path   pattern, {@code *} for one segment, {@code **} for any number at the end
     */
    public record Call(@Nullable String method, String path) {

        /** {@code POST /api/v1/bundles}; the method may be {@code *}. */
        public static Call parse(String text) {
            String[] parts = text.trim().split(" +");
            if (parts.length != 2 || !parts[1].startsWith("/")) {
                throw new IllegalArgumentException("not a call: " + text);
            }
            return new Call(parts[0].equals("*") ? null : parts[0], parts[1]);
        }

        @Override
        public String toString() {
            return (method == null ? "*" : method) + " " + path;
        }
    }
}
