package org.tamga.shared;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** Ids that sort by the moment of their making (UUID version 7, RFC 9562), so that an index on them grows at its end. */
public final class TimeOrderedId {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private TimeOrderedId() {
    }

    /** A new id; later calls in one process give greater ids. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /** The moment that the id carries, to the millisecond. */
    public static Instant moment(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** The month (UTC) that the id carries: the partition of whatever is keyed by it. */
    public static YearMonth month(UUID id) {
        return YearMonth.from(moment(id).atOffset(ZoneOffset.UTC));
    }
}
