package org.tamga.mailroom;

/** The sender may not send this message. Nothing of it is stored. */
public class NotAdmitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason in words for the sender */
    public NotAdmitted(String reason) {
        super(reason);
    }
}
