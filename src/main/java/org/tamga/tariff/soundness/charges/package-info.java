/** Rules of soundness for what is charged: taxes, routes, reliefs, valuation, exchange rates. */
@NullMarked
package org.tamga.tariff.soundness.charges;

import org.jspecify.annotations.NullMarked;
