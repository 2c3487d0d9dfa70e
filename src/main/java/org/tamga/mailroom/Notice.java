package org.tamga.mailroom;

import java.time.Instant;
import java.util.UUID;

import org.tamga.shared.Mrn;

/**
 * A message to the declarant about a declaration.
 *
 * @param recipient sender of the declaration, who may fetch it
 * @param code      code of the pack's profile, for example {@code DMSACC}
 * @param content   what the notice says, as JSON; its XML is written from this when it is fetched
 */
public record Notice(UUID id, Mrn mrn, int version, String recipient, String code, Instant issuedAt, String content) {
}
