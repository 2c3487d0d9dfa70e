package org.tamga.rulebook;

import java.time.LocalDate;

/** What the register says about the parties that a declaration names. A snapshot, taken before the check. */
public interface PartyFacts {

    /** Knows nobody and is in service for nobody: every rule about parties is silent. */
    PartyFacts NOT_IN_SERVICE = new PartyFacts() {
        @Override
        public boolean inService(String id) {
            return false;
        }

        @Override
        public boolean knows(String id) {
            return false;
        }

        @Override
        public boolean holds(String id, String authorisationType, LocalDate day) {
            return false;
        }
    };

    /** Whether there is a register that such an id would be in; if not, nothing can be concluded from its absence. */
    boolean inService(String id);

    /** Whether the register has this party on the day of the snapshot. */
    boolean knows(String id);

    /** Whether the party holds an authorisation of the type ({@code CGU}, {@code DPO}, …) that is valid on the day. */
    boolean holds(String id, String authorisationType, LocalDate day);
}
