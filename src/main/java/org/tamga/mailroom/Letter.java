package org.tamga.mailroom;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A message that the desk has taken in: who sent it, and when.
 *
 * @param conversation id under which everything about it is found
 * @param sender       name of the authenticated sender
 * @param kind         the kind of message, which names its owner
 */
public record Letter(UUID conversation, String sender, String kind, Instant receivedAt) {

    public Letter {
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS); // as it is stored, so that what is noted of it is the same
    }
}
