package org.tamga.tariff.calculator;

import java.math.BigDecimal;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.QuotaDrawing;

/**
 * Another way to declare the same goods: a preference, suspension or quota that the tariff holds ready for them.
 *
 * @param preference       code to declare
 * @param quotaOrderNumber quota to claim; null if the option needs none
 * @param additionalCodes  codes to declare besides
 * @param documents        documents to present besides
 * @param duty             the duty as the tariff prints it
 * @param payable          everything payable on the item then
 * @param saving           what that is less than as declared; negative if it is more
 * @param certain          whether a declaration that claims it now gets it; false for a quota that is critical, has less left
 *                         than the goods need, or of which nothing is known here
 * @param drawing          what the quota would grant; null if the option needs none, or none of which a balance is kept
 */
public record DutyOption(int item, String preference, @Nullable String quotaOrderNumber, Set<String> additionalCodes,
        Set<String> documents, String measure, String measureType, String duty, BigDecimal payable, BigDecimal saving,
        boolean certain, @Nullable QuotaDrawing drawing) {
}
