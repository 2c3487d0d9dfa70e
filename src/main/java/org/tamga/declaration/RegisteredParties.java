package org.tamga.declaration;

import java.time.LocalDate;

import org.tamga.rulebook.PartyFacts;

/** What the party register says, as the rulebook asks for it. */
record RegisteredParties(org.tamga.party.PartyFacts facts) implements PartyFacts {

    @Override
    public boolean inService(String id) {
        return facts.inService(id);
    }

    @Override
    public boolean knows(String id) {
        return facts.knows(id);
    }

    /** Where no authorisation of anybody is kept, its absence says nothing. */
    @Override
    public boolean holds(String id, String authorisationType, LocalDate day) {
        return !facts.authorisationsInService(id) || facts.holds(id, authorisationType, day);
    }
}
