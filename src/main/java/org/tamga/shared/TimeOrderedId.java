package org.tamga.shared;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** Ids that sort by the moment of their making (UUID version 7, RFC 9562), so that an index on them grows at its end. */
public final class TimeOrderedId {

    /** The clock of a machine may be set back; this one waits then. */
    private static final class NeverBack extends UUIDClock {

        private long last;

        @Override
        public long currentTimeMillis() {
            last = Math.max(last, super.currentTimeMillis());
            return last;
        }
    }

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator(null, new NeverBack());

    private TimeOrderedId() {
    }

    /** A new id; later calls in one process give greater ids. */
    public static UUID next() {
        // the generator itself looks at the clock first and waits for its turn then: ids of one millisecond would not ascend
        synchronized (GENERATOR) {
            return GENERATOR.generate();
        }
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
