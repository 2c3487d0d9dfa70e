package org.tamga.declaration.model;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import org.tamga.shared.wco.WcoElement;

/**
 * A duty, tax or fee line as declared: a preference or quota claimed, a way of payment, or an amount that the declarant
 * computed. {@code @wco 50A}
 *
 * @param element where it stands in the declaration
 */
public record DeclaredDuty(WcoElement element) {

    /** Tax type; null on a line that only claims a preference. */
    public @Nullable String taxType() {
        return element.text("TypeCode");
    }

    /** Preference code, {@code 100} for none. */
    public @Nullable String preference() {
        return element.text("DutyRegimeCode");
    }

    public @Nullable String quotaOrderNumber() {
        return element.text("QuotaOrderID");
    }

    /** What the tax is computed on, if it is a quantity, or an amount with its currency as the unit. */
    public Optional<Quantity> base() {
        return Values.quantity(element, "SpecificTaxBaseQuantity");
    }

    public @Nullable String methodOfPayment() {
        return element.text("Payment/MethodCode");
    }

    /** As the declarant computed it. */
    public Optional<Money> assessed() {
        return Values.money(element, "Payment/TaxAssessedAmount");
    }

    /** As the declarant computed it. */
    public Optional<Money> payable() {
        return Values.money(element, "Payment/PaymentAmount");
    }
}
