package org.tamga.tariff.soundness.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Validity;

/** Arithmetic of periods whose ends are both included. */
public final class Periods {

    private Periods() {
    }

    /** The part of a period from a day on; null if it is over by then. */
    public static @Nullable Validity since(LocalDate day, Validity period) {
        LocalDate end = period.to();
        if (end != null && end.isBefore(day)) {
            return null;
        }
        return period.from().isBefore(day) ? new Validity(day, end) : period;
    }

    /** The first day of a period on which none of others holds; null if there is none. */
    public static @Nullable LocalDate gap(Validity wanted, List<Validity> others) {
        LocalDate day = wanted.from();
        for (Validity each : others.stream().sorted(Comparator.comparing(Validity::from)).toList()) {
            if (each.from().isAfter(day)) {
                break;
            }
            LocalDate end = each.to();
            if (end == null) {
                return null;
            }
            day = end.isBefore(day) ? day : end.plusDays(1);
        }
        return wanted.holdsOn(day) ? day : null;
    }

    public static String text(Validity period) {
        return period.to() == null ? "from " + period.from() : period.from() + " to " + period.to();
    }
}
