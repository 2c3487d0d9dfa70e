package org.tamga.tariff;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;

/**
 * What is owed, line by line, with the way it was found.
 *
 * @param currency     of every amount
 * @param lawVersion   version of the law that was applied: with the request it is enough to repeat the assessment
 * @param lines        by item, in the order in which the law computes the taxes
 * @param totals       by tax type and method of payment, in the order of their first line
 * @param undetermined what the law or the facts leave open; while there is any, the charge is not complete
 * @param announced    whether the declarant is told a charge, be it that nothing is owed; not where the law charges elsewhere
 * @param restrictions prohibitions and restrictions that concern the goods, by item; none in a record from before they were
 *                     looked for
 * @param trace        every step, in order
 */
public record Assessment(String currency, String lawVersion, List<Line> lines, List<Total> totals,
        List<Undetermined> undetermined, boolean announced, List<Restriction> restrictions, List<TraceStep> trace) {

    public Assessment {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        undetermined = List.copyOf(undetermined);
        restrictions = restrictions == null ? List.of() : List.copyOf(restrictions);
        trace = List.copyOf(trace);
    }

    /** How a line came about. */
    public enum Kind {
        /** Calculated from the measures. */
        CALCULATED,
        /** Taken from the amounts that the declarant states. */
        DECLARED,
        /** Not a charge: an amount that is secured until a condition is met. */
        SECURITY,
        /** Not a charge: an amount that is told, such as a state aid; neither payable nor secured. */
        INFORMATION;

        /** Whether a debt follows from such a line, be it suspended or relieved. */
        public boolean isCharge() {
            return this == CALCULATED || this == DECLARED;
        }
    }

    /**
     * One tax on one item.
     *
     * @param taxType         for example {@code A00}, {@code B00}, {@code 333}
     * @param base            amount on which a percentage is charged; null unless the duty is a plain percentage
     * @param rate            per cent; null as above
     * @param quantity        base of a duty per unit, or of a declared line; null otherwise
     * @param unit            of the quantity
     * @param deducted        amount of which a relief frees the goods
     * @param assessed        amount of the tax after reliefs
     * @param payable         amount to be paid now: less than assessed where the tax is suspended, postponed or secured
     * @param secured         amount to be covered by a guarantee or deposit; zero in a line that charges
     * @param methodOfPayment as declared; null if none is
     * @param dutyRegime      preference code under which the line is charged; null if none is declared
     * @param explanation     one sentence for the trader
     */
    public record Line(Kind kind, int item, String taxType, @Nullable BigDecimal base, @Nullable BigDecimal rate,
            @Nullable BigDecimal quantity, @Nullable String unit, BigDecimal deducted, BigDecimal assessed,
            BigDecimal payable, BigDecimal secured, @Nullable String methodOfPayment, @Nullable String dutyRegime,
            String explanation) {
    }

    /** @param methodOfPayment null for lines that name none */
    public record Total(String taxType, @Nullable String methodOfPayment, BigDecimal assessed, BigDecimal payable,
            BigDecimal secured) {
    }

    /**
     * An amount that cannot be worked out.
     *
     * @param item   0 if the consignment as a whole is meant
     * @param code   stable, for example {@code no-rate}, {@code missing-quantity}, {@code no-measure}
     * @param reason in words that a person can act on
     */
    public record Undetermined(int item, String code, String reason) {
    }

    /**
     * One step.
     *
     * @param taxType    null in a step that concerns the item as a whole
     * @param step       kind of step: {@code value}, {@code route}, {@code measure}, {@code not-applied}, {@code calculation},
     *                   {@code rounding}, {@code treatment}, {@code declared}, {@code quota}, {@code restriction}
     * @param measure    sid of the measure concerned; null if none is
     * @param formula    what was computed or decided
     * @param inputs     the values that went in
     * @param result     null where the step decides and does not compute
     * @param basis      legal basis; null if the law names none
     */
    public record TraceStep(int item, @Nullable String taxType, String step, @Nullable String measure, String formula,
            String inputs, @Nullable String result, @Nullable String basis) {
    }

    /** Everything payable now. */
    public Money payable() {
        return new Money(lines.stream().map(Line::payable).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    /** Everything to be secured. */
    public Money secured() {
        return new Money(lines.stream().map(Line::secured).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    /** Whether every line could be worked out. */
    public boolean isComplete() {
        return undetermined.isEmpty();
    }
}
