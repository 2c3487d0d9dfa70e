package org.tamga.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.Assessment;

/**
 * The charge as it is shown: every line with the steps that led to it.
 *
 * @param undetermined what could not be worked out, in sentences
 */
public record ChargeTable(String currency, List<Line> lines, String assessed, String payable, String secured,
        boolean anySecured, List<String> undetermined) {

    /** One line; every amount ready to print. */
    public record Line(int item, String taxType, String base, String rate, String assessed, String payable, String secured,
            String explanation, List<Step> steps) {
    }

    /** One step. */
    public record Step(String formula, String inputs, @Nullable String result, @Nullable String basis) {
    }

    static ChargeTable of(Assessment charge) {
        return of(charge, UnaryOperator.identity());
    }

    /** @param names what a tax is called, by its type */
    public static ChargeTable of(Assessment charge, UnaryOperator<String> names) {
        BigDecimal assessed = charge.lines().stream().map(Assessment.Line::assessed).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ChargeTable(charge.currency(), charge.lines().stream().map(line -> line(charge, line, names)).toList(),
                Wording.amount(assessed), Wording.amount(charge.payable().amount()), Wording.amount(charge.secured().amount()),
                charge.secured().amount().signum() != 0, charge.undetermined().stream().map(ChargeTable::sentence).toList());
    }

    private static Line line(Assessment charge, Assessment.Line line, UnaryOperator<String> names) {
        return new Line(line.item(), names.apply(line.taxType()), base(line),
                line.rate() == null ? "" : line.rate().stripTrailingZeros().toPlainString() + " %",
                Wording.amount(line.assessed()),
                Wording.amount(line.payable()), Wording.amount(line.secured()), line.explanation(), steps(charge, line));
    }

    private static String base(Assessment.Line line) {
        if (line.base() != null) {
            return Wording.amount(line.base());
        }
        return line.quantity() == null ? "" : Wording.amount(line.quantity()) + " " + Wording.or(line.unit());
    }

    /** Those of the tax, and those of the item that come before any tax. */
    private static List<Step> steps(Assessment charge, Assessment.Line line) {
        return charge.trace().stream().filter(step -> step.item() == line.item())
                .filter(step -> step.taxType() == null || step.taxType().equals(line.taxType()))
                .map(step -> new Step(step.formula(), step.inputs(), step.result(), step.basis())).toList();
    }

    private static String sentence(Assessment.Undetermined gap) {
        return gap.item() == 0 ? gap.reason() : "Item " + gap.item() + ": " + gap.reason();
    }
}
