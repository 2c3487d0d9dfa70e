/** Rules of soundness for tariff quotas. */
@NullMarked
package org.tamga.tariff.soundness.quotas;

import org.jspecify.annotations.NullMarked;
