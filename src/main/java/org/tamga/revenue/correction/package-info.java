/**
 * Giving back and collecting after the fact: proposals, their approval by a second person, interest.
 *
 * <p>Front door: {@link org.tamga.revenue.correction.RefundDesk}. When interest runs and what is too small to be moved is law
 * of the pack ({@code interest.yaml}, {@link org.tamga.revenue.correction.CorrectionRules}). Read first: {@code RefundDesk},
 * {@link org.tamga.revenue.correction.Proposal}, {@link org.tamga.revenue.correction.Interest}.
 */
@NullMarked
@NamedInterface("correction")
package org.tamga.revenue.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
