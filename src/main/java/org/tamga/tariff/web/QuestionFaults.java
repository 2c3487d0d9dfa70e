package org.tamga.tariff.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Digits;
import org.tamga.tariff.AssessmentRequest.Direction;

/** Everything that is wrong with a question to the calculator, each with its place. */
final class QuestionFaults {

    private final List<String> found = new ArrayList<>();

    private QuestionFaults() {
    }

    /** @param currency of the amounts */
    static List<String> of(CalculationQuestion question, String currency) {
        QuestionFaults faults = new QuestionFaults();
        faults.check(question, currency);
        return faults.found;
    }

    private void check(CalculationQuestion question, String currency) {
        unless(question.date() != null, "date is missing");
        @Nullable
        String direction = question.direction();
        unless(direction == null || direction.equalsIgnoreCase(Direction.EXPORT.name())
                || direction.equalsIgnoreCase(Direction.IMPORT.name()), "direction is IMPORT or EXPORT: " + direction);
        unless(currency.matches("[A-Z]{3}"), "currency is not an ISO 4217 code: " + currency);
        @Nullable
        List<CalculationQuestion.Line> lines = question.lines();
        if (lines == null || lines.isEmpty()) {
            found.add("lines: at least one is needed");
            return;
        }
        numbers(question.charges(), "charges.");
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), "lines[" + i + "]");
        }
    }

    private void line(CalculationQuestion.@Nullable Line line, String where) {
        if (line == null) {
            found.add(where + " is missing");
            return;
        }
        String place = where + ".";
        String commodity = Objects.requireNonNullElse(line.commodity(), "");
        unless(commodity.matches("\\d{4,10}"), place + "commodity is not 4 to 10 digits: " + commodity);
        unless(line.value() != null && line.value().signum() >= 0, place + "value is missing or negative");
        unless(line.value() == null || Digits.areFew(line.value()), place + "value has too many digits");
        unless(line.procedure() == null || line.procedure().matches("\\d{4}"),
                place + "procedure is not four digits: " + line.procedure());
        numbers(line.quantities(), place + "quantities.");
        numbers(line.charges(), place + "charges.");
        texts(line.additionalProcedures(), place + "additionalProcedures");
        texts(line.additionalCodes(), place + "additionalCodes");
        texts(line.documents(), place + "documents");
        texts(line.statements(), place + "statements");
    }

    private void numbers(@Nullable Map<String, BigDecimal> numbers, String place) {
        if (numbers != null) {
            numbers.forEach((name, number) -> unless(number != null && Digits.areFew(number),
                    place + name + (number == null ? " is missing" : " has too many digits")));
        }
    }

    private void texts(@Nullable List<String> texts, String place) {
        unless(texts == null || texts.stream().noneMatch(Objects::isNull), place + " has an empty entry");
    }

    private void unless(boolean good, String fault) {
        if (!good) {
            found.add(fault);
        }
    }
}
