package org.tamga.tariff.watch;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.measures.Measure;

/**
 * A difference with what decides whom it concerns.
 *
 * @param measure the one that is, or the one that was; null if the change is not one of a measure
 * @param country the only one whose goods are concerned; null if the measure decides, or all are
 */
record LawChange(CommodityCode code, @Nullable Measure measure, @Nullable String country, Change change) {

    /** Of a measure: it decides whose goods are concerned. */
    static LawChange of(Measure measure, Change change) {
        return new LawChange(measure.commodity(), measure, null, change);
    }

    /** Of goods, wherever they come from. */
    static LawChange of(CommodityCode code, Change change) {
        return new LawChange(code, null, null, change);
    }
}
