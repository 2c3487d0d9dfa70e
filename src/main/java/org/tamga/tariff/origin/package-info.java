/**
 * Preferential origin: which scheme grants preference to goods, and what must be asked to know.
 *
 * <p>Front door: {@link org.tamga.tariff.origin.OriginGuide}, a function of (goods, facts, law) to the next question or the
 * outcome. Read next: {@link org.tamga.tariff.origin.model.Scheme}, {@link org.tamga.tariff.origin.rule.OriginRule},
 * {@link org.tamga.tariff.origin.guidance.SchemeConditions}. Deliberately not here: non-preferential origin, and what the
 * preference saves; the calculator says that.
 */
@NullMarked
@NamedInterface("origin")
package org.tamga.tariff.origin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
