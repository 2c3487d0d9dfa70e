/**
 * Brings published nomenclatures into a pack: the Harmonized System as CSV, commodities of the United Kingdom as JSON, and
 * tables in our own form.
 *
 * <p>Read first: {@link org.tamga.tariff.importing.NomenclatureMerge}, which says what happens to what is there, and
 * {@link org.tamga.tariff.importing.Indentation}, which fits sources of different detail into one tree.
 */
@NullMarked
@NamedInterface("importing")
package org.tamga.tariff.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
