package org.tamga.rulebook;

import java.time.Instant;
import java.time.LocalDate;

import org.tamga.reference.Law;

/**
 * Everything besides the declaration that a check may look at.
 *
 * @param law           the version of the pack under which it is checked; gives code lists and time zone
 * @param acceptanceDay the day whose rules and codes hold
 * @param now           the moment of the check, for rules about the past and the future
 * @param parties       what the register says about the parties that the declaration names
 * @param occasion      whether it is a new declaration or one as amended
 */
public record CheckContext(Law law, LocalDate acceptanceDay, Instant now, PartyFacts parties, Occasion occasion) {

    /** Why a declaration is being checked. */
    public enum Occasion {
        /** It has just been lodged. */
        ORIGINAL,
        /** It is registered, and this is what an amendment would make of it. */
        AMENDMENT
    }

    public static CheckContext original(Law law, LocalDate acceptanceDay, Instant now, PartyFacts parties) {
        return new CheckContext(law, acceptanceDay, now, parties, Occasion.ORIGINAL);
    }

    public static CheckContext amendment(Law law, LocalDate acceptanceDay, Instant now, PartyFacts parties) {
        return new CheckContext(law, acceptanceDay, now, parties, Occasion.AMENDMENT);
    }
}
