package org.tamga.portal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.tamga.party.Mandate;

/** A mandate in a list. @param open whether it can still be ended */
public record MandateRow(UUID id, String principal, String representative, String kind, String procedures, String days,
        Stamp state, boolean open) {

    /** @param zone whose day today is */
    public static MandateRow of(Mandate mandate, LocalDate today, ZoneId zone) {
        LocalDate to = mandate.validity().to();
        return new MandateRow(mandate.id(), mandate.principal(), mandate.representative(),
                mandate.kind() == Mandate.Kind.DIRECT ? "direct" : "indirect",
                mandate.procedures().isEmpty() ? "all" : String.join(", ", mandate.procedures().stream().sorted().toList()),
                "%s to %s".formatted(mandate.validity().from(), to == null ? "further notice" : to),
                state(mandate, today, zone),
                mandate.revokedAt() == null && (to == null || !to.isBefore(today)));
    }

    private static Stamp state(Mandate mandate, LocalDate today, ZoneId zone) {
        if (mandate.revokedAt() != null) {
            return new Stamp("ended on " + mandate.revokedOn(zone), "stop");
        }
        if (mandate.holdsOn(today, zone)) {
            return new Stamp("in force", "go");
        }
        return mandate.validity().from().isAfter(today) ? new Stamp("not yet", "wait") : new Stamp("over", "wait");
    }
}
