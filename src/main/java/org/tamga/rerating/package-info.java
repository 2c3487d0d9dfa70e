/**
 * Past charges under another law: what would a draft have changed, and what follows from a law that is corrected afterwards.
 *
 * <p>Front doors: {@link org.tamga.rerating.Rehearsal}, which tells the differences and changes nothing, and
 * {@link org.tamga.rerating.Rerating}, which ends in proposals to give back or to collect. Both are one engine: it reads the
 * archive of assessments part by part, asks the assessment kernel again, and lays the lines side by side. Read first:
 * {@link org.tamga.rerating.engine.Recalculation}, {@link org.tamga.rerating.work.RunWorkers},
 * {@link org.tamga.rerating.RunOrder}.
 * Deliberately not here: drafts of the law (module reference), and what becomes of proposals (module revenue).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "reference", "reference :: drafts", "access", "tariff",
        "revenue :: correction", "revenue :: correction-rules"})
package org.tamga.rerating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
