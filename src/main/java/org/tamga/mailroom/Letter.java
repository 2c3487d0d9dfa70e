package org.tamga.mailroom;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that the desk has taken in: who sent it, and when.
 *
 * @param conversation id under which everything about it is found
 * @param sender       name of the authenticated sender
 * @param kind         the kind of message, which names its owner
 */
public record Letter(UUID conversation, String sender, String kind, Instant receivedAt) {
}
