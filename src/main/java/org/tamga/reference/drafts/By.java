package org.tamga.reference.drafts;

import java.time.Instant;
import java.util.Set;

import org.tamga.reference.drafts.DraftEvent.Kind;

/**
 * Who does something, and why.
 *
 * @param name   of the person or machine
 * @param reason in that person's words; must not be blank
 */
public record By(String name, String reason) {

    void demandReason() {
        if (reason.isBlank()) {
            throw DraftRefused.because("reason-missing", "whoever changes the law says why: the reason is missing");
        }
    }

    DraftEvent event(Kind kind, Instant at, String version, long base) {
        return new DraftEvent(kind, at, name, reason.strip(), version, base, null, Set.of());
    }
}
