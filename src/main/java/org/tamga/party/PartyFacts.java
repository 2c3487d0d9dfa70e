package org.tamga.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the register says about certain parties on a certain day. It never changes, so that a decision can rest on it.
 *
 * @param day     on which parties are known or not
 * @param entries what is on file, by the id that was asked for; one for each
 */
public record PartyFacts(LocalDate day, Map<String, Entry> entries) {

    /**
     * What is on file under one id.
     *
     * @param party                     null if there is none
     * @param authorisations            all, whenever valid
     * @param registerInService         whether any party of the same register (the first two letters) is on file
     * @param authorisationsInService   whether any authorisation of a holder of the same register is on file
     */
    public record Entry(@Nullable Party party, List<Authorisation> authorisations, boolean registerInService,
            boolean authorisationsInService) {

        public Entry {
            authorisations = List.copyOf(authorisations);
        }
    }

    private static final Entry NOTHING = new Entry(null, List.of(), false, false);

    public PartyFacts {
        entries = Map.copyOf(entries);
    }

    /**
     * Whether the register of this id is kept here at all. If no party of it is on file, nothing follows from the absence of
     * this one, and it must not be held against a declarant.
     */
    public boolean inService(String id) {
        return entry(id).registerInService;
    }

    /** As {@link #inService}, of the authorisations. */
    public boolean authorisationsInService(String id) {
        return entry(id).authorisationsInService;
    }

    /** The party, if it is registered on the day. */
    public Optional<Party> find(String id) {
        return Optional.ofNullable(entry(id).party).filter(party -> party.validity().holdsOn(day));
    }

    /** Whether the party is registered on the day. */
    public boolean knows(String id) {
        return find(id).isPresent();
    }

    /** Whether the party holds an authorisation of the type that is valid on that day, which need not be that of the facts. */
    public boolean holds(String id, String type, LocalDate on) {
        return entry(id).authorisations.stream()
                .anyMatch(each -> each.type().equals(type) && each.validity().holdsOn(on));
    }

    /** The authorisations of the party that are valid on the day. */
    public List<Authorisation> authorisations(String id) {
        return entry(id).authorisations.stream().filter(each -> each.validity().holdsOn(day)).toList();
    }

    private Entry entry(String id) {
        return Objects.requireNonNullElse(entries.get(id), NOTHING);
    }
}
