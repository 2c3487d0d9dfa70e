package org.tamga.tariff.search;

import java.math.BigDecimal;
import java.util.List;

import org.tamga.tariff.nomenclature.NomenclatureLine;

/**
 * A line that answers the question.
 *
 * @param score     the larger the better; comparable within one answer only
 * @param ancestors what stands above it on that day, chapter first
 */
public record SearchHit(NomenclatureLine line, MarkedText text, BigDecimal score, boolean declarable,
        List<Ancestor> ancestors) {

    /** A line above, with what the question found in it. */
    public record Ancestor(NomenclatureLine line, MarkedText text) {
    }

    public SearchHit {
        ancestors = List.copyOf(ancestors);
    }
}
