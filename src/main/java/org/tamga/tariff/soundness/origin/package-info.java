/** Rules of soundness for preferential origin: schemes and product rules. */
@NullMarked
package org.tamga.tariff.soundness.origin;

import org.jspecify.annotations.NullMarked;
