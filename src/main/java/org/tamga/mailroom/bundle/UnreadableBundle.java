package org.tamga.mailroom.bundle;

/** A bundle cannot be read, or not to its end. */
public class UnreadableBundle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableBundle(String message) {
        super(message);
    }
}
