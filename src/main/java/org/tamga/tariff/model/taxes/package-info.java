/** What the pack makes of measures: taxes in their order, regimes, reliefs, claims, and the customs value. */
@NullMarked
package org.tamga.tariff.model.taxes;

import org.jspecify.annotations.NullMarked;
