/**
 * Which declarations are looked at, and why.
 *
 * <p>Front door: {@link org.tamga.risk.RiskSelector}, a function of the declaration and the profiles of the pack
 * ({@code risk/profiles.yaml}). Not here yet: models, random share, capacity, learning; a declaration that no profile names is
 * released.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "reference", "reference :: spi", "party", "tariff",
        "declaration"})
package org.tamga.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
