/**
 * Declarations whose goods did not come in time.
 *
 * <p>Read first: {@link org.tamga.clearance.lapse.Lapse}.
 */
@NullMarked
package org.tamga.clearance.lapse;

import org.jspecify.annotations.NullMarked;
