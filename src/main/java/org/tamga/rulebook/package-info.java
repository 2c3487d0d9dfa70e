/**
 * The rules of a country pack as dated data, compiled once, and their evaluation on a declaration.
 *
 * <p>Front door: {@link org.tamga.rulebook.Rulebook}, the part of a {@link org.tamga.reference.Law} that says what is wrong
 * with a declaration. Read first: {@link org.tamga.rulebook.Rule}, {@link org.tamga.rulebook.rules.demands.Demand},
 * {@link org.tamga.rulebook.rules.language.Path}. Deliberately not here: the rules themselves (they are files of the
 * packs), parties
 * (facts about them are handed in) and duties.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "reference", "reference :: spi"})
package org.tamga.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
