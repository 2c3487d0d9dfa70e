package org.tamga.tariff.watch;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.measures.Measure;

/**
 * A difference with what decides whom it concerns.
 *
 * @param measure the one that is, or the one that was; null if the change is not one of a measure
 */
record LawChange(CommodityCode code, @Nullable Measure measure, Change change) {
}
