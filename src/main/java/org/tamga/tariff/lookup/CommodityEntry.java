package org.tamga.tariff.lookup;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.nomenclature.Footnote;
import org.tamga.tariff.nomenclature.NomenclatureLine;

/**
 * What the tariff says of a code on a day.
 *
 * @param origin            whose goods are meant; null for goods from anywhere
 * @param line              null if the nomenclature has no such code on that day
 * @param ancestors         what stands above, chapter first
 * @param children          what stands directly below
 * @param supplementaryUnit the unit in which goods are to be measured beside their mass; null if there is none
 * @param measures          by type and number
 */
public record CommodityEntry(CommodityCode code, LocalDate day, @Nullable String origin, @Nullable NomenclatureLine line,
        List<NomenclatureLine> ancestors, List<NomenclatureLine> children, boolean declarable,
        @Nullable String supplementaryUnit, List<Footnote> footnotes, List<Measure> measures) {

    public CommodityEntry {
        ancestors = List.copyOf(ancestors);
        children = List.copyOf(children);
        footnotes = List.copyOf(footnotes);
        measures = List.copyOf(measures);
    }
}
