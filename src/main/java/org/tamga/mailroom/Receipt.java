package org.tamga.mailroom;

import java.time.Instant;
import java.util.UUID;

/**
 * Certifies that a message is stored and will be acted on.
 *
 * @param contentHash SHA-256 of the bytes, hexadecimal
 * @param repeated    whether this message had come before: then it is the receipt of the first time
 */
public record Receipt(UUID conversationId, Instant receivedAt, String contentHash, boolean repeated) {
}
