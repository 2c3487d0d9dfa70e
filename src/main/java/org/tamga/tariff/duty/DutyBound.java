package org.tamga.tariff.duty;

/** A floor or a ceiling under which a duty is brought once the part before it is worked out. */
public record DutyBound(Kind kind, DutySum sum) {

    /** As tariffs print it. */
    public enum Kind {
        /** The duty is at least this. */
        MIN,
        /** The duty is at most this. */
        MAX
    }

    public static DutyBound atLeast(DutySum sum) {
        return new DutyBound(Kind.MIN, sum);
    }

    public static DutyBound atMost(DutySum sum) {
        return new DutyBound(Kind.MAX, sum);
    }

    @Override
    public String toString() {
        return kind + " " + sum;
    }
}
