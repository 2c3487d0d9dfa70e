/**
 * What goods would be charged, what the charge still depends on, and how else they could be declared.
 *
 * <p>Front doors: {@link org.tamga.tariff.calculator.DutyCalculator} for whoever asks, and
 * {@link org.tamga.tariff.calculator.DutyOptions}, a function of the question and the law. The assessment is that of
 * declarations; nothing is drawn from a quota, and nothing is kept.
 */
@NullMarked
@NamedInterface("calculator")
package org.tamga.tariff.calculator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
