/**
 * The spine: what happens to a declaration between its receipt and the release of the goods.
 *
 * <p>Front door: {@link org.tamga.clearance.Clearance}, one method for each stop, called in order. Waiting is a list of
 * obligations, and the status is derived from what happened and what is open; see {@link org.tamga.clearance.model.CaseFile}.
 * {@link org.tamga.clearance.DeclarationHandler} takes the messages from the mailroom. What a declaration is held against is in
 * {@code checks}, which notices are due in {@code issuing}, what lapses in {@code lapse}. Deliberately not here: the decisions
 * themselves, which are the kernels' of the other modules.
 */
@NullMarked
@ApplicationModule
package org.tamga.clearance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
