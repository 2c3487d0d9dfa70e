/**
 * The nomenclature: sections, chapters, headings, subheadings and national lines, on any day.
 *
 * <p>Pure data and functions of a day. Which line stands below which is not stored but follows, as in TARIC, from the order
 * of the codes and their indents; what may be declared follows from the tree of the day. Read first:
 * {@link org.tamga.tariff.nomenclature.NomenclatureOfDay}.
 */
@NullMarked
@NamedInterface("nomenclature")
package org.tamga.tariff.nomenclature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
