package org.tamga.access;

/** The name belongs to an identity of another kind, or to a demo user. */
public class NameTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NameTaken(String name) {
        super("the name %s belongs to somebody else".formatted(name));
    }
}
