package org.tamga.tariff.origin.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;
import org.tamga.tariff.model.measures.Areas;

/**
 * An agreement or unilateral arrangement that grants preference to goods of certain origin.
 *
 * @param titles       by language
 * @param unilateral   granted by the importing country alone, without an agreement
 * @param partners     countries or groups of countries whose goods it favours
 * @param preferences  preference codes that it grants
 * @param tolerances   the first that is for a product counts
 * @param insufficient operations that never confer origin, alone or together
 * @param processes    operations that product rules name
 * @param proofs       any one of them will do; empty if none is asked for
 * @param waiver       null if a proof is asked for however small the consignment
 * @param basis        the agreement or law
 */
public record Scheme(String id, Map<String, String> titles, boolean unilateral, Validity validity, Set<String> partners,
        List<String> preferences, Cumulation cumulation, TransportRule transport, List<Tolerance> tolerances,
        List<NamedCode> insufficient, List<NamedCode> processes, List<ProofOfOrigin> proofs,
        @Nullable ProofWaiver waiver, String basis) {

    public Scheme {
        titles = Map.copyOf(titles);
        partners = Set.copyOf(partners);
        preferences = List.copyOf(preferences);
        tolerances = List.copyOf(tolerances);
        insufficient = List.copyOf(insufficient);
        processes = List.copyOf(processes);
        proofs = List.copyOf(proofs);
    }

    /** Whether it favours goods from a country on that day. */
    public boolean isFor(String country, Areas areas, LocalDate day) {
        return validity.holdsOn(day) && partners.stream().anyMatch(area -> areas.contains(area, country, day));
    }

    /** What is tolerated in making such goods; empty if nothing is. */
    public Optional<Tolerance> tolerance(CommodityCode product) {
        return tolerances.stream().filter(each -> each.isFor(product)).findFirst();
    }

    public String title(String language) {
        return Texts.of(titles, language, id);
    }
}
