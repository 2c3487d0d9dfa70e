package org.tamga.tariff.rules.charge;

import java.math.BigDecimal;
import java.util.Objects;

import org.tamga.tariff.Assessment.Kind;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.DeclaredTax;
import org.tamga.tariff.model.taxes.TaxRules.DeclaredAmounts;
import org.tamga.tariff.rules.trace.Figures;
import org.tamga.tariff.rules.trace.Trace;

/** The charge of an item whose declarant states the amounts himself: they are taken as they are, and nothing is calculated. */
public final class DeclaredCharge {

    private final DeclaredAmounts rules;
    private final String currency;
    private final Trace trace;

    public DeclaredCharge(DeclaredAmounts rules, String currency, Trace trace) {
        this.rules = rules;
        this.currency = currency;
        this.trace = trace;
    }

    public static boolean isStatedFor(AssessmentItem item) {
        return item.declaredTaxes().stream().anyMatch(DeclaredTax::statesAmount);
    }

    public void take(AssessmentItem item) {
        trace.decided(item.number(), "declared", "the declarant states the amounts: nothing is calculated");
        for (DeclaredTax tax : item.declaredTaxes()) {
            if (tax.statesAmount() && tax.taxType() != null) {
                trace.line(line(item, tax, tax.taxType()));
            } else if (tax.statesAmount()) {
                trace.undetermined(item.number(), "no-tax-type", "an amount is declared without a tax type");
            }
        }
    }

    private Line line(AssessmentItem item, DeclaredTax tax, String taxType) {
        BigDecimal amount = Objects.requireNonNull(tax.payable() == null ? tax.assessed() : tax.payable());
        BigDecimal zero = BigDecimal.ZERO.setScale(Math.max(0, amount.scale()));
        String stated = Figures.money(amount, currency) + " of " + taxType + " as the declarant states";
        if (tax.methodOfPayment() != null && rules.securityMethods().contains(tax.methodOfPayment())) {
            return new Line(Kind.SECURITY, item.number(), rules.securityType(), null, null, null, null, zero, amount, zero,
                    amount,
                    tax.methodOfPayment(), null, stated + ", to be secured (method of payment " + tax.methodOfPayment() + ")");
        }
        return new Line(Kind.DECLARED, item.number(), taxType, null, tax.rate(),
                tax.base() == null ? null : tax.base().amount(),
                tax.base() == null ? null : tax.base().unit(), zero, amount, amount, zero, tax.methodOfPayment(),
                item.preference(), stated);
    }
}
