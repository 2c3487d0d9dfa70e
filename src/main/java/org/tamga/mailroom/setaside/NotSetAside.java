package org.tamga.mailroom.setaside;

/** There is nothing to decide about this message: it is not set aside, or somebody has decided already. */
public class NotSetAside extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSetAside(String message) {
        super(message);
    }
}
