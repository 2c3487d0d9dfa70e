package org.tamga.mailroom;

import java.time.Instant;
import java.util.UUID;

/**
 * Certifies that a message is stored and will be acted on.
 *
 * @param messageId   the sender's own id of the message, or {@code sha256:} and the hash of its content
 * @param contentHash SHA-256 of the bytes, hexadecimal
 * @param repeated    whether this message had come before: then it is the receipt of the first time
 */
public record Receipt(UUID conversationId, String sender, String messageId, Instant receivedAt, String contentHash,
        boolean repeated) {
}
