package org.tamga.party;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Validity;

/**
 * What a principal permits a representative to do in its name or for its account.
 *
 * @param procedures requested procedures, two digits such as {@code 40}; empty for all
 * @param revokedOn  the first day on which it holds no more; null if it was never revoked
 * @param givenBy    name of who put it on file
 */
public record Mandate(UUID id, String representative, String principal, Kind kind, Set<String> procedures, Validity validity,
        String givenBy, @Nullable LocalDate revokedOn) {

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

    public boolean holdsOn(LocalDate day) {
        return validity.holdsOn(day) && (revokedOn == null || day.isBefore(revokedOn));
    }

    /** @param procedure four digits, requested and previous; null, which no mandate can be held against */
    public boolean covers(@Nullable String procedure) {
        return procedures.isEmpty() || procedure == null || procedure.length() < 2
                || procedures.contains(procedure.substring(0, 2));
    }
}
