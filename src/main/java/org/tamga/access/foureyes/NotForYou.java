package org.tamga.access.foureyes;

/** Somebody wants to confirm what he proposed himself, or what is decided or expired. */
public class NotForYou extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotForYou(String reason) {
        super(reason);
    }
}
