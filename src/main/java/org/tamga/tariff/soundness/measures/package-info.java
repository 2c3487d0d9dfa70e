/** Rules of soundness for measures: whom and what they are for, their duties, units and conditions. */
@NullMarked
package org.tamga.tariff.soundness.measures;

import org.jspecify.annotations.NullMarked;
