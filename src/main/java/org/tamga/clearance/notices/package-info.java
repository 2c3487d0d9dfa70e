/**
 * What a declarant is told: notices, and how they are written as responses of the WCO Data Model. Which number and name a
 * notice has stands in {@code notices.yaml} of the pack.
 *
 * <p>Read first: {@link org.tamga.clearance.notices.Notice}, {@link org.tamga.clearance.notices.WcoResponseWriter}.
 * Deliberately not here: when a notice is due (clearance decides) and how it reaches the declarant.
 */
@NullMarked
@NamedInterface("notices")
package org.tamga.clearance.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
