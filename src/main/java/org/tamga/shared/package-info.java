/**
 * The value types of the trade: what every module says and none owns.
 *
 * <p>Read first: {@link org.tamga.shared.Mrn}, {@link org.tamga.shared.Finding}, {@link org.tamga.shared.wco.WcoElement}.
 * Deliberately not here: anything with behaviour that depends on law, on a database or on a clock.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package org.tamga.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
