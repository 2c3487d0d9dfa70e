package org.tamga.evidence;

import java.util.UUID;

/**
 * A stored row that the log vouches for.
 *
 * @param subject what it is about: an MRN, or the id of the conversation or of the act of administration
 * @param kind    names the {@link org.tamga.evidence.spi.FactKeeper} that has the row, for example {@code decision}
 * @param id      of the row
 * @param hash    of the row as stored, see {@link FactHash}
 */
public record Fact(String subject, String kind, UUID id, String hash) {
}
