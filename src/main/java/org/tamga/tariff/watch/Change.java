package org.tamga.tariff.watch;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One difference.
 *
 * @param what   {@code measure}, {@code nomenclature}, {@code area}, {@code unit}, {@code quota} or {@code ruling}
 * @param id     sid, code with suffix, group, order number, or number
 * @param before in words; null if there was nothing
 * @param after  in words; null if there is nothing any more
 * @param from   first day on which it makes a difference; null where that is past or does not matter
 */
public record Change(Kind kind, String what, String id, String commodity, @Nullable String before, @Nullable String after,
        @Nullable LocalDate from) {

    /** What the law change, or the day, does. */
    public enum Kind {
        ADDED, REMOVED, CHANGED,
        /** Comes into force on the day. */
        BEGINS,
        /** Was in force until the day before. */
        ENDS
    }
}
