/** Reads what a pack says about rulings. */
@NullMarked
package org.tamga.tariff.ruling.pack;

import org.jspecify.annotations.NullMarked;
