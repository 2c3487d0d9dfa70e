package org.tamga.mailroom;

/** The sender has used this message id before, for another message. */
public class MessageIdTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MessageIdTaken(String messageId) {
        super("message id " + messageId + " was used before for a message with another content");
    }
}
