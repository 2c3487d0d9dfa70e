/**
 * Which notices the declarant gets, and what they say.
 *
 * <p>Front door: {@link org.tamga.clearance.issuing.Notices}. Deliberately not here: how a notice is written out ({@link
 * org.tamga.clearance.notices}) and how it reaches the declarant, which is the mailroom's.
 */
@NullMarked
package org.tamga.clearance.issuing;

import org.jspecify.annotations.NullMarked;
