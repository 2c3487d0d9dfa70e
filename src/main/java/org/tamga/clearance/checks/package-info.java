/**
 * What a declaration is held against before it goes on.
 *
 * <p>Front door: {@link org.tamga.clearance.checks.FullCheck}. Deliberately not here: the rules, which are data of the packs.
 */
@NullMarked
package org.tamga.clearance.checks;

import org.jspecify.annotations.NullMarked;
