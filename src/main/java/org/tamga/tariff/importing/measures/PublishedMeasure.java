package org.tamga.tariff.importing.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.duty.DutySyntaxException;
import org.tamga.tariff.importing.measures.PackVocabulary.Renamed;
import tools.jackson.databind.JsonNode;

/** One measure as it is published, on its way into a row of {@code tariff/measures.csv}. */
final class PublishedMeasure {

    private final JsonNode node;
    private final PackVocabulary vocabulary;
    private final Consumer<String> fault;
    private final Renamed renamed;

    PublishedMeasure(JsonNode node, PackVocabulary vocabulary, Consumer<String> fault) {
        this.node = node;
        this.vocabulary = vocabulary;
        this.fault = fault;
        this.renamed = vocabulary.type(text(node.path("measure_type"), "id"));
    }

    /** As the pack calls it. */
    String type() {
        return renamed.type();
    }

    /** A row for the table of measure types. @param way {@code import} or {@code export} */
    Map<String, String> describedType(String way) {
        String series = text(node.path("measure_type"), "measure_type_series_id");
        String kind = switch (series) {
            case "A" -> "prohibition";
            case "B" -> "restriction";
            case "O" -> "supplementary-unit";
            default -> "duty";
        };
        return new LinkedHashMap<>(Map.of("measure_type", type(), "series", series, "movement", way, "kind", kind,
                "text_en", text(node.path("measure_type"), "description")));
    }

    /** Whether a row of the table of measure types is about this type, and not about another under its number. */
    boolean isDescribedIn(Map<String, String> row) {
        return text(node.path("measure_type"), "measure_type_series_id").equals(row.get("series"));
    }

    /** Empty, and a fault, if it cannot be taken over as a whole. */
    Optional<Map<String, String>> row(String commodity) {
        Map<String, String> row = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        String code = text(node.path("additional_code"), "code");
        row.put("sid", text(node, "id"));
        row.put("commodity", commodity);
        row.put("measure_type", type());
        row.put("geo_area", text(node.path("geographical_area"), "id"));
        row.put("excluded_areas", codes(node.path("excluded_countries"), "id"));
        row.put("additional_code", !code.isEmpty() ? code : renamed.additionalCode() == null ? "" : renamed.additionalCode());
        row.put("order_number", text(node.path("order_number"), "number"));
        row.put("duty", duty(faults));
        row.put("conditions", new PublishedConditions(node.path("measure_conditions"), vocabulary, faults::add).text());
        row.put("valid_from", day("effective_start_date", faults));
        row.put("valid_to", day("effective_end_date", faults));
        row.put("basis", codes(node.path("legal_acts"), "regulation_code"));
        for (String needed : List.of("sid", "measure_type", "geo_area", "valid_from")) {
            if (row.getOrDefault(needed, "").isEmpty()) {
                faults.add(needed + " is missing");
            }
        }
        faults.forEach(fault);
        return faults.isEmpty() ? Optional.of(row) : Optional.empty();
    }

    private String duty(List<String> faults) {
        String base = PublishedConditions.plain(text(node.path("duty_expression"), "base"));
        if (vocabulary.namesUnit(type())) {
            return vocabulary.units().find(base).map(unit -> unit.code()).orElseGet(() -> {
                faults.add("unknown unit " + base);
                return "";
            });
        }
        if (!base.isEmpty()) {
            check(base, faults::add);
        }
        return base;
    }

    private static void check(String duty, Consumer<String> fault) {
        try {
            DutyExpression.parse(duty);
        } catch (DutySyntaxException e) {
            fault.accept(e.reason());
        }
    }

    private String day(String field, List<String> faults) {
        String moment = text(node, field);
        if (!moment.isEmpty() && !moment.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?")) {
            faults.add(field + " is not a date: " + moment);
        }
        return moment.length() < 10 ? moment : moment.substring(0, 10);
    }

    private static String codes(JsonNode list, String field) {
        return list.valueStream().map(each -> text(each, field)).filter(each -> !each.isEmpty()).distinct()
                .collect(Collectors.joining(" "));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }
}
