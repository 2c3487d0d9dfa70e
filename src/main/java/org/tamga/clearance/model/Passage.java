package org.tamga.clearance.model;

import java.time.Instant;
import java.util.List;

import org.tamga.shared.Mrn;

/**
 * One run of a declaration along the spine, from what set it moving to where it came to rest.
 *
 * @param number 1 for the first passage of the declaration
 * @param cause  what set it moving, for example {@code lodged}, {@code amendment}, {@code arrival}
 */
public record Passage(Mrn mrn, int number, int version, String cause, Instant startedAt, List<Stop> stops,
        List<CaseEvent> events) {
}
