package org.tamga.rulebook;

import java.time.LocalDate;
import java.util.Set;

/**
 * A register of one country.
 *
 * @param country prefix of the identification numbers that it would know
 * @param entries {@code holder type}, and {@code holder} with a space after it for a party without authorisation
 */
record TestParties(String country, Set<String> entries) implements PartyFacts {

    @Override
    public boolean inService(String id) {
        return id.startsWith(country);
    }

    @Override
    public boolean knows(String id) {
        return entries.stream().anyMatch(entry -> entry.startsWith(id + " "));
    }

    @Override
    public boolean holds(String id, String authorisationType, LocalDate day) {
        return entries.contains(id + " " + authorisationType);
    }
}
