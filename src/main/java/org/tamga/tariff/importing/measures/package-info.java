/**
 * Brings published measures into a pack: commodities of the United Kingdom's tariff as JSON, with their measures, conditions
 * and areas, and its list of geographical areas.
 *
 * <p>Read first: {@link org.tamga.tariff.importing.measures.MeasureImport}, then
 * {@link org.tamga.tariff.importing.measures.PublishedMeasure}.
 */
@NullMarked
@NamedInterface("measure-importing")
package org.tamga.tariff.importing.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
