package org.tamga.clearance.notices;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;

/**
 * One line of the charge, as a notice tells it. Amounts are rounded as the law wants before they come here.
 *
 * @param item            number of the goods item
 * @param taxType         {@code A00}, {@code B00} …
 * @param base            what a rate in percent is taken of; null where there is none
 * @param rate            percent; null where there is none
 * @param quantity        what a rate per unit is taken of; null where there is none
 * @param deducted        what a law deducts; null where the line does not say
 * @param regime          preference code; null where the line does not say
 * @param assessed        the tax
 * @param payable         what of it is to be paid; null on a line that only secures or suspends
 * @param methodOfPayment not told in the response of the data model, only in JSON; null if not known
 */
public record TaxLine(int item, String taxType, @Nullable Money base, @Nullable BigDecimal rate, @Nullable Quantity quantity,
        @Nullable Money deducted, @Nullable String regime, Money assessed, @Nullable Money payable,
        @Nullable String methodOfPayment) {
}
