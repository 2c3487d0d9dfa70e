package org.tamga.tariff.peer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/** A commodity file, read by nothing but its field names, and the answer that it gives to a question. */
record PublishedCommodity(String code, List<Published> measures) {

    private static final Map<String, String> PREFERENCES = Map.of("103", "100", "105", "140", "117", "140", "122", "120", "142",
            "300", "143", "320");

    /** One of its measures. */
    record Published(JsonNode node, Map<String, List<String>> areas) {

        String type() {
            return node.path("measure_type").path("id").asString();
        }

        String code() {
            return node.path("additional_code").path("code").asString("");
        }

        String quota() {
            return node.path("order_number").path("number").asString("");
        }

        String printed() {
            return node.path("duty_expression").path("formatted_base").asString("");
        }

        JsonNode conditions() {
            return node.path("measure_conditions");
        }

        boolean charges() {
            return !printed().isEmpty()
                    || conditions().valueStream().anyMatch(each -> !each.path("duty_expression").asString("").isEmpty());
        }

        boolean isInForce(LocalDate day) {
            String from = node.path("effective_start_date").asString().substring(0, 10);
            String to = node.path("effective_end_date").asString("");
            return !day.isBefore(LocalDate.parse(from)) && (to.isEmpty() || !day.isAfter(LocalDate.parse(to.substring(0, 10))));
        }

        List<String> origins() {
            String area = node.path("geographical_area").path("id").asString();
            List<String> origins = new ArrayList<>(areas.getOrDefault(area, List.of(area)));
            node.path("excluded_countries").forEach(each -> origins.remove(each.path("id").asString()));
            return origins;
        }

        boolean isFor(String origin) {
            return origins().contains(origin);
        }

        /** What it charges; empty if one of its conditions keeps it from charging. */
        Optional<BigDecimal> duty(Set<String> documents, Map<String, BigDecimal> variables) {
            for (JsonNode condition : conditions()) {
                String document = condition.path("document_code").asString("");
                JsonNode price = condition.path("condition_duty_amount");
                boolean met = !document.isEmpty() ? documents.contains(document)
                        : !price.isNumber() || PrintedFormula.reaches(price.asString(), variables);
                if (met) {
                    String duty = condition.path("duty_expression").asString("");
                    return condition.path("action").asString().equals("Measure not applicable") ? Optional.empty()
                            : Optional.of(PrintedFormula.amount(duty.isEmpty() ? printed() : duty, variables));
                }
            }
            return Optional.of(PrintedFormula.amount(printed(), variables));
        }
    }

    /** @param areas countries by area */
    static PublishedCommodity of(JsonNode file, Map<String, List<String>> areas) {
        List<Published> measures = new ArrayList<>();
        file.path("import_measures").forEach(each -> measures.add(new Published(each, areas)));
        return new PublishedCommodity(file.path("goods_nomenclature_item_id").asString(), measures);
    }

    /** The measures of these types that fit, apart from their conditions. */
    List<Published> fitting(Question question, String... types) {
        return measures.stream().filter(Published::charges).filter(each -> List.of(types).contains(each.type()))
                .filter(each -> each.isInForce(question.date()) && each.isFor(question.origin()))
                .filter(each -> each.code().isEmpty() || question.codes().contains(each.code()))
                .filter(each -> each.quota().isEmpty() || each.quota().equals(question.quota())).toList();
    }

    static String preference(String type) {
        return PREFERENCES.getOrDefault(type, "");
    }
}
