package org.tamga.tariff.model.measures;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.duty.DutyThreshold;

/**
 * One condition of a measure. The conditions with the same code are tried in their order; the action of the first that is
 * met counts.
 *
 * @param code        kind of condition ({@code B} presentation of a document, {@code V} entry price, …)
 * @param certificate document that meets it, category and type; null if it asks for none
 * @param threshold   price, value or amount of goods that decides whether it is met; null if it asks for none
 * @param action      what follows ({@code 27} the duty applies, {@code 07} it does not, {@code 01} the duty given here applies)
 * @param duty        null unless the action brings its own
 */
public record MeasureCondition(String code, @Nullable String certificate, @Nullable DutyThreshold threshold, String action,
        @Nullable DutyExpression duty) {

    /** Whether it is met by anybody: the last resort of its code. */
    public boolean isUnconditional() {
        return certificate == null && threshold == null;
    }
}
