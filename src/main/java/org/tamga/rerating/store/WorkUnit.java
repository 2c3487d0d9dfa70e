package org.tamga.rerating.store;

import java.time.Instant;
import java.util.UUID;

import org.tamga.rerating.RunOrder;
import org.tamga.tariff.ArchiveSlice;

/**
 * One part of a run, in the hands of a worker.
 *
 * @param attempts how often it has been begun, this time included
 */
public record WorkUnit(UUID run, RunOrder.Kind kind, RunOrder order, String orderedBy, Instant orderedAt, int number,
        ArchiveSlice slice, int attempts) {
}
