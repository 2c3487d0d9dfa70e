package org.tamga.declaration;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Mrn;
import org.tamga.shared.wco.WcoElement;

/**
 * One version of a declaration. An amendment, and the arrival of goods that were declared before it, make the next one.
 *
 * @param conversation the message that made this version
 * @param sender       who sent the declaration; only the sender may amend or withdraw it
 * @param lodgedAt     when the first version came in
 * @param acceptedAt   the moment of acceptance, whose day is the day of the law; null for as long as the goods are not
 *                     presented, and for a refused declaration
 * @param refused      whether it was refused: then it is kept for its sender to read, and binds nobody
 * @param declarant    identifier of the declarant (WCO R123); null in a refused declaration that gives none
 * @param lrn          local reference number (WCO D026), unique for each declarant; null as above
 * @param document     the declaration as a WCO tree, root {@code Declaration}
 * @param changes      what this version changed, as JSON; null for the first
 */
public record DeclarationVersion(Mrn mrn, int version, UUID conversation, String sender, Instant lodgedAt, Instant madeAt,
        @Nullable Instant acceptedAt, boolean refused, String pack, @Nullable String declarant, @Nullable String lrn,
        String typeCode, WcoElement document, @Nullable String changes) {
}
