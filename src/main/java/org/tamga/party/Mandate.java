package org.tamga.party;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Validity;

/**
 * What a principal permits a representative to do in its name or for its account.
 *
 * @param procedures requested procedures, two digits such as {@code 40}; empty for all
 * @param revokedAt  null if it was never revoked
 * @param givenBy    name of who put it on file
 */
public record Mandate(UUID id, String representative, String principal, Kind kind, Set<String> procedures, Validity validity,
        String givenBy, @Nullable Instant revokedAt) {

    /** How somebody is represented. {@code @wco R004} */
    public enum Kind {
        /** In the name and for the account of the principal. */
        DIRECT("2"),
        /** In the own name, for the account of the principal. */
        INDIRECT("3");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As declarations say it. */
        public String code() {
            return code;
        }
    }

    public Mandate {
        procedures = Set.copyOf(procedures);
    }

    /** @param zone whose days are meant: that of the law that asks */
    public boolean holdsOn(LocalDate day, ZoneId zone) {
        LocalDate revokedOn = revokedOn(zone);
        return validity.holdsOn(day) && (revokedOn == null || day.isBefore(revokedOn));
    }

    /** The first day on which it holds no more; null if it was never revoked. @param zone whose days are meant */
    public @Nullable LocalDate revokedOn(ZoneId zone) {
        return revokedAt == null ? null : LocalDate.ofInstant(revokedAt, zone);
    }

    /** @param procedure four digits, requested and previous; null, which no mandate can be held against */
    public boolean covers(@Nullable String procedure) {
        return procedures.isEmpty() || procedure == null || procedure.length() < 2
                || procedures.contains(procedure.substring(0, 2));
    }
}
