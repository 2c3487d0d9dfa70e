package org.tamga.declaration.model;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;
import org.tamga.shared.wco.WcoElement;

/**
 * An addition to or a deduction from the price paid, on the way to the customs value. {@code @wco 58B}
 *
 * @param element where it stands in the declaration
 */
public record ChargeDeduction(WcoElement element) {

    /** {@code A…} for additions, {@code B…} for deductions; some codes mean a percentage. */
    public @Nullable String code() {
        return element.text("ChargesTypeCode");
    }

    public Optional<Money> amount() {
        return Values.money(element, "OtherChargeDeductionAmount");
    }
}
