/** What the taxes come to: regime, base, duty, rounding, reliefs, securities, and what quotas grant. */
@NullMarked
package org.tamga.tariff.rules.charge;

import org.jspecify.annotations.NullMarked;
