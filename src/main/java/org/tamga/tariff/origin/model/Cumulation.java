package org.tamga.tariff.origin.model;

import java.time.LocalDate;
import java.util.Set;

import org.tamga.tariff.model.measures.Areas;

/**
 * Whose originating materials count as originating in the exporting country.
 *
 * @param areas countries or groups besides the two of the trade; empty unless the kind is diagonal or full
 */
public record Cumulation(Kind kind, Set<String> areas) {

    /** {@code @rkc} Specific Annex K, chapter 1. */
    public enum Kind {
        /** Only the exporting country's own. */
        NONE,
        /** Those of the importing country too. */
        BILATERAL,
        /** Those of other countries with the same rules of origin too. */
        DIAGONAL,
        /** Working in other countries of the scheme counts as if it were done here. */
        FULL
    }

    public Cumulation {
        areas = Set.copyOf(areas);
    }

    /** Whether materials that originate in {@code origin} count as originating in {@code exporting}. */
    public boolean counts(String origin, String exporting, String importing, Areas groups, LocalDate day) {
        return origin.equals(exporting) || kind != Kind.NONE && origin.equals(importing)
                || areas.stream().anyMatch(area -> groups.contains(area, origin, day));
    }
}
