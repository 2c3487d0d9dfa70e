/**
 * Which documents the goods need, and whether they are there.
 *
 * <p>Front door: {@link org.tamga.singlewindow.DocumentDesk}, a function of the declaration and the requirements of the pack
 * ({@code documents.csv}). Not here yet: agencies that answer, permits issued in the window, write-off of quantities; what is
 * declared is believed, what is missing becomes an obligation.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "reference", "reference :: spi", "party", "declaration"})
package org.tamga.singlewindow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
