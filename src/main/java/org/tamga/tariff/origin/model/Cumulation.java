package org.tamga.tariff.origin.model;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.origin.rule.CodeRanges;

/**
 * Whose originating materials count as originating in the exporting country.
 *
 * @param areas  countries or groups besides the two of the trade; empty unless the kind is diagonal or full
 * @param except materials that never count for another country than their own; null for none
 */
public record Cumulation(Kind kind, Set<String> areas, @Nullable CodeRanges except) {

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

    /** Whether a material that originates in {@code origin} counts as originating in {@code exporting}. */
    public boolean counts(CommodityCode material, String origin, String exporting, String importing, Areas groups,
            LocalDate day) {
        return origin.equals(exporting) || !isExcepted(material) && (kind != Kind.NONE && origin.equals(importing)
                || areas.stream().anyMatch(area -> groups.contains(area, origin, day)));
    }

    private boolean isExcepted(CommodityCode material) {
        return except != null && except.covers(material);
    }
}
