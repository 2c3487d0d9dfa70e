/**
 * Giving back and collecting after the fact: proposals, their approval by a second person, interest.
 *
 * <p>Front doors: {@link org.tamga.revenue.correction.Corrections} for whoever finds charges wrong,
 * {@link org.tamga.revenue.correction.RefundDesk} for whoever decides, {@link org.tamga.revenue.correction.BulkDecision} for
 * many at once. When interest runs and what is too small to be moved is law of the pack ({@code interest.yaml},
 * {@link org.tamga.revenue.correction.rules.CorrectionRules}). Read first: {@code RefundDesk},
 * {@link org.tamga.revenue.correction.Proposal}, {@link org.tamga.revenue.correction.rules.Standing}.
 */
@NullMarked
@NamedInterface("correction")
package org.tamga.revenue.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
