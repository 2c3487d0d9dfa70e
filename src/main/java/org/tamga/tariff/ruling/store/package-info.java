/** The tables of rulings. */
@NullMarked
package org.tamga.tariff.ruling.store;

import org.jspecify.annotations.NullMarked;
