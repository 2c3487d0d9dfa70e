/**
 * The decision about preferential origin: a scheme as a condition over facts, and the order of questions that settles it.
 *
 * <p>Read first: {@link org.tamga.tariff.origin.guidance.SchemeConditions}, which makes the condition,
 * {@link org.tamga.tariff.origin.guidance.Diagram}, which is its normal form, and
 * {@link org.tamga.tariff.origin.guidance.QuestionPlanner}. Pure: no clock, no database.
 */
@NullMarked
package org.tamga.tariff.origin.guidance;

import org.jspecify.annotations.NullMarked;
