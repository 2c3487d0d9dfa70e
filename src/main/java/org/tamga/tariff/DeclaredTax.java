package org.tamga.tariff;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Quantity;

/**
 * A tax line as the declarant wrote it.
 *
 * @param taxType         null where only a base or a method of payment is declared
 * @param base            tax base with its unit, which may be a currency; null if none is declared
 * @param rate            null if none is declared
 * @param assessed        amount that the declarant worked out; null to leave it to customs
 * @param payable         amount that the declarant states as payable; where one is stated, the charge of the item is what
 *                        its declarant says (manual calculation)
 * @param methodOfPayment null if none is declared
 * @wco DutyTaxFee
 */
public record DeclaredTax(@Nullable String taxType, @Nullable Quantity base, @Nullable BigDecimal rate,
        @Nullable BigDecimal assessed, @Nullable BigDecimal payable, @Nullable String methodOfPayment) {

    /** Only how a tax is to be paid; the usual line. */
    public static DeclaredTax of(@Nullable String taxType, @Nullable String methodOfPayment) {
        return new DeclaredTax(taxType, null, null, null, null, methodOfPayment);
    }

    public boolean statesAmount() {
        return assessed != null || payable != null;
    }
}
