/**
 * What was received, decided and told, on which facts, under which law: never changed, and provably so.
 *
 * <p>Front doors: {@link org.tamga.evidence.DecisionLog} keeps the decision records; {@link org.tamga.evidence.EvidenceLog}
 * takes note of every row that must be provable, in the transaction that stores it; {@link org.tamga.evidence.Sealer} gives the
 * notes their places in a Merkle tree and signs its head; {@link org.tamga.evidence.Evidence} shows proofs, {@link
 * org.tamga.evidence.audit.Audit} reads everything again. A module whose rows are vouched for implements {@link
 * org.tamga.evidence.spi.FactKeeper}. The arithmetic is in {@link org.tamga.evidence.merkle}. Acts of
 * administration and what was refused are noted by {@link org.tamga.evidence.act} and {@link org.tamga.evidence.refusal}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package org.tamga.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
