package org.tamga.mailroom;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a person wants to be told of and that is about no declaration.
 *
 * @param id        the same as that under which it can be fetched from whoever made it
 * @param recipient name of the identity
 * @param content   JSON
 */
public record Bulletin(UUID id, String recipient, String code, Instant issuedAt, String content) {
}
