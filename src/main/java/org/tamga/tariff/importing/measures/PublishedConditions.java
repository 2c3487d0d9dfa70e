package org.tamga.tariff.importing.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.duty.DutySyntaxException;
import tools.jackson.databind.JsonNode;

/** The conditions of a published measure, in the form of the column {@code conditions}. */
final class PublishedConditions {

    private final JsonNode conditions;
    private final PackVocabulary vocabulary;
    private final Consumer<String> fault;

    PublishedConditions(JsonNode conditions, PackVocabulary vocabulary, Consumer<String> fault) {
        this.conditions = conditions;
        this.vocabulary = vocabulary;
        this.fault = fault;
    }

    /** In their order, joined by {@code ;}. A condition that a document or a threshold meets becomes two. */
    String text() {
        List<String> texts = new ArrayList<>();
        for (JsonNode condition : conditions) {
            String duty = plain(text(condition, "duty_expression"));
            check(duty);
            String end = ":" + action(condition) + (duty.isEmpty() ? "" : ":" + duty);
            String code = text(condition, "condition_code");
            String document = text(condition, "document_code");
            String threshold = threshold(condition);
            if (!document.isEmpty() || threshold.isEmpty()) {
                texts.add(code + ":" + document + end);
            }
            if (!threshold.isEmpty()) {
                texts.add(code + ":" + threshold + end);
            }
        }
        return String.join(";", texts);
    }

    /** Printed duties carry mark-up, and abbreviations stand in the place of units. */
    static String plain(String printed) {
        return printed.replaceAll("<[^>]*>", "").replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }

    private String action(JsonNode condition) {
        String given = text(condition, "action_code");
        String text = text(condition, "action");
        return !given.isEmpty() ? given : vocabulary.action(text).orElseGet(() -> {
            fault.accept("unknown action: " + text);
            return "";
        });
    }

    private String threshold(JsonNode condition) {
        JsonNode amount = condition.path("condition_duty_amount");
        if (!amount.isNumber() && text(condition, "condition_duty_amount").isEmpty()) {
            return "";
        }
        String currency = text(condition, "condition_monetary_unit_code");
        String qualifier = text(condition, "condition_measurement_unit_qualifier_code");
        String unit = text(condition, "condition_measurement_unit_code") + (qualifier.isEmpty() ? "" : "#" + qualifier);
        if (currency.isEmpty() && unit.isEmpty()) {
            fault.accept("the threshold " + amount + " names neither a currency nor a unit");
        }
        return printed(amount) + (currency.isEmpty() ? "" : " " + currency)
                + (unit.isEmpty() ? "" : currency.isEmpty() ? " " + unit : " / " + unit);
    }

    private String printed(JsonNode amount) {
        try {
            BigDecimal number = amount.isNumber() ? amount.decimalValue() : new BigDecimal(amount.asString().strip());
            return number.setScale(Math.max(2, number.stripTrailingZeros().scale())).toPlainString();
        } catch (NumberFormatException e) {
            fault.accept("the threshold is not a number: " + amount);
            return "";
        }
    }

    private void check(String duty) {
        try {
            if (!duty.isEmpty()) {
                DutyExpression.parse(duty);
            }
        } catch (DutySyntaxException e) {
            fault.accept("condition: " + e.reason());
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }
}
