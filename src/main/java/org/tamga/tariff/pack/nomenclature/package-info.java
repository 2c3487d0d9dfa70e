/** Reads the nomenclature of a pack: lines, sections, footnotes. */
@NullMarked
package org.tamga.tariff.pack.nomenclature;

import org.jspecify.annotations.NullMarked;
