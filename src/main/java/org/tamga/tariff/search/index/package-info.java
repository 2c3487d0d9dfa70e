/** The index of a nomenclature, and how it is asked. */
@NullMarked
package org.tamga.tariff.search.index;

import org.jspecify.annotations.NullMarked;
