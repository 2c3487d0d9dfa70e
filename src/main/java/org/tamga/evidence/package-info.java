/**
 * What was decided, on which facts, under which law: one record per decision, never changed.
 *
 * <p>Front door: {@link org.tamga.evidence.DecisionLog}. Not here yet: the hash-linked log with its proofs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package org.tamga.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
