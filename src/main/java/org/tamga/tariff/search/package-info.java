/**
 * Search by words in the nomenclature of any day.
 *
 * <p>Front door: {@link org.tamga.tariff.search.TariffSearch}. An index is made of each nomenclature when somebody first
 * searches in it, in memory, and never changes. Read next: {@link org.tamga.tariff.search.index.WordQuery}, which says what a
 * word of the question may stand for, and {@link org.tamga.tariff.search.names.EverydayNamesPart}.
 */
@NullMarked
@NamedInterface("search")
package org.tamga.tariff.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
