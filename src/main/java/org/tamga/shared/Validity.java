package org.tamga.shared;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The days on which a row of the law holds, both ends included.
 *
 * @param to null when no end is set
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {

    /** The beginning that is used where a source gives none. */
    public static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    public Validity {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends on " + to + " before it begins on " + from);
        }
    }

    public static Validity always() {
        return new Validity(ALWAYS, null);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Validity other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }
}
