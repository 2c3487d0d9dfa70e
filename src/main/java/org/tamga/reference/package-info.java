/**
 * Law as data: country packs, dated code lists, exchange rates.
 *
 * <p>Front door: {@link org.tamga.reference.LawBook} hands out a {@link org.tamga.reference.Law}, an immutable snapshot of
 * one version of one pack. Who takes a decision takes one snapshot and uses nothing else, so that the decision can be
 * repeated from the version that stands in its record. Modules that own a part of the law (measures, rules, payment)
 * compile it from the files of the pack through {@link org.tamga.reference.spi.PackPart}.
 *
 * <p>Read first: {@link org.tamga.reference.LawBook}, {@link org.tamga.reference.packs.PackCompiler},
 * {@link org.tamga.reference.PackTables}. Deliberately not here: what a measure, a rule or a notice is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package org.tamga.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
