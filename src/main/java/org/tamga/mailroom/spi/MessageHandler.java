package org.tamga.mailroom.spi;

import org.tamga.access.Caller;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Outcome;

/**
 * Owns one kind of message.
 *
 * @param <M> the message, opened
 */
public interface MessageHandler<M> {

    /** Name of the kind, as it stands with the stored message; never changes once messages of it are stored. */
    String kind();

    /**
     * Whether the bytes look like a message of this kind, told from how they begin: that is how messages which come without
     * their kind find their owner. No more than a look; {@link #open} reads.
     */
    default boolean recognises(byte[] body) {
        return false;
    }

    /**
     * Reads the message without acting on it: a function of the bytes, called before the receipt is given and again when a
     * stored message is taken up after a stop.
     *
     * @throws org.tamga.shared.wco.MalformedMessage if this is no message of the kind: the sender is told at once, nothing is
     *         stored
     */
    M open(byte[] body);

    /**
     * Turns away a sender who may not send this message, before it is taken in; nothing is stored then.
     *
     * @throws org.tamga.mailroom.NotAdmitted if the sender may not
     */
    default void admit(Caller sender, M message) {
    }

    /** Higher goes first; 0 is ordinary. */
    default int priority(M message) {
        return 0;
    }

    /**
     * Acts on the message and returns when the outcome is durable. What it stores and
     * {@link org.tamga.mailroom.Mailroom#settle} happen in one transaction, so that a message is acted on once however often
     * this is called. Whatever it throws means: not settled, to be tried again.
     */
    Outcome handle(Letter letter, M message);
}
