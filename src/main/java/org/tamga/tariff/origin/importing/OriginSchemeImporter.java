package org.tamga.tariff.origin.importing;

import java.util.Locale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.origin.rule.OriginRule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Merges the origin schemes that an administration publishes as JSON into those of its pack. Facts are taken: who the
 * partners are, the product rules, which proofs there are. A scheme that the pack has keeps what the published record does
 * not say. {@code origin} in {@code import.yaml} says which preference codes a scheme grants, and the code of each proof.
 */
public final class OriginSchemeImporter {

    static final String SCHEMES = "tariff/origin/schemes.yaml";
    static final String RULES = "tariff/origin/product-rules.csv";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> COLUMNS = List.of("scheme", "products", "rule", "valid_from", "valid_to", "basis");

    private final PackFiles pack;
    private final PackFaults faults;
    private final JsonNode settings;
    private final String language;

    private OriginSchemeImporter(PackFiles pack, PackFaults faults) {
        this.pack = pack;
        this.faults = faults;
        this.settings = pack.yaml("import.yaml", faults).path("origin");
        this.language = pack.yaml("pack.yaml", faults).path("languages").path(0).asString("en");
    }

    /**
     * The two files of the pack, merged.
     *
     * @param file   name that faults carry
     * @param faults what cannot be taken over, by scheme and row
     */
    public static SortedMap<String, byte[]> merge(PackFiles pack, String file, byte[] published, PackFaults faults) {
        return new OriginSchemeImporter(pack, faults).merge(file, published);
    }

    private SortedMap<String, byte[]> merge(String file, byte[] published) {
        SortedMap<String, byte[]> merged = new TreeMap<>();
        Map<String, ObjectNode> schemes = new LinkedHashMap<>();
        for (JsonNode known : pack.yaml(SCHEMES, faults).path("schemes")) {
            schemes.put(known.path("id").asString(""), (ObjectNode) known);
        }
        List<Map<String, String>> rules = new ArrayList<>();
        Set<String> renewed = new LinkedHashSet<>();
        for (JsonNode record : read(file, published)) {
            String id = record.path("scheme_code").asString("");
            schemes.put(id, scheme(id, record, Optional.ofNullable(schemes.get(id)).orElseGet(YAML::createObjectNode)));
            renewed.add(id);
            rules(file, id, record, rules);
        }
        CsvTable.read(pack.unread(), RULES, faults).rows().stream().filter(row -> !renewed.contains(row.text("scheme")))
                .forEach(row -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    row.header().forEach(column -> values.put(column, row.text(column)));
                    rules.addFirst(values);
                });
        Set<String> columns = new LinkedHashSet<>(COLUMNS);
        rules.forEach(rule -> columns.addAll(rule.keySet()));
        ObjectNode root = YAML.createObjectNode();
        root.putArray("schemes").addAll(schemes.values());
        merged.put(SCHEMES, YAML.writeValueAsBytes(root));
        merged.put(RULES, CsvTable.print(columns, rules));
        return merged;
    }

    private Iterable<JsonNode> read(String file, byte[] published) {
        try {
            JsonNode records = JSON.readTree(published);
            if (records.isArray()) {
                return records;
            }
            faults.add(file, 0, "not a list of schemes");
        } catch (JacksonException e) {
            faults.add(file, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "not JSON: " + e.getOriginalMessage());
        }
        return List.of();
    }

    private ObjectNode scheme(String id, JsonNode record, ObjectNode scheme) {
        boolean unilateral = record.path("unilateral").asBoolean(false);
        scheme.put("id", id);
        scheme.putObject("title").put(language, record.path("title").asString(id));
        scheme.put("unilateral", unilateral);
        ArrayNode partners = scheme.putArray("partners");
        record.path("countries").forEach(country -> partners.add(country.asString()));
        if (!scheme.has("preferences")) {
            ArrayNode preferences = scheme.putArray("preferences");
            settings.path("preferences").path(unilateral ? "unilateral" : "agreement")
                    .forEach(code -> preferences.add(code.asString()));
        }
        if (!scheme.has("proofs")) {
            proofs(id, record, scheme.putArray("proofs"));
        }
        scheme.put("basis", record.path("title").asString(id));
        return scheme;
    }

    private void proofs(String id, JsonNode record, ArrayNode proofs) {
        for (JsonNode published : record.path("proofs")) {
            String summary = published.path("summary").asString("");
            boolean known = false;
            for (JsonNode proof : settings.path("proofs")) {
                if (summary.toLowerCase(Locale.ROOT)
                        .contains(proof.path("named").asString().toLowerCase(Locale.ROOT))) {
                    proofs.addObject().put("code", proof.path("code").asString()).putObject("text").put(language, summary);
                    known = true;
                }
            }
            if (!known) {
                faults.add("import.yaml", 0, id + ": origin.proofs has no code for " + summary);
            }
        }
    }

    private void rules(String file, String id, JsonNode record, List<Map<String, String>> rules) {
        int row = 0;
        for (JsonNode published : record.path("rules")) {
            row++;
            String heading = published.path("heading").asString("");
            Optional<String> products = PublishedRule.products(heading);
            Optional<OriginRule> rule = rule(published);
            if (products.isEmpty() || rule.isEmpty() || PublishedRule.isPartial(heading)) {
                faults.add(file, 0, "%s: rule %d (%s) is not taken: %s".formatted(id, row, heading,
                        PublishedRule.isPartial(heading) ? "it is for a part of the goods; add it by hand"
                                : "it cannot be read with certainty"));
                continue;
            }
            Map<String, String> values = new LinkedHashMap<>();
            values.put("scheme", id);
            values.put("products", products.get());
            values.put("rule", rule.get().toString());
            values.put("basis", record.path("title").asString(id));
            rules.add(values);
        }
    }

    /** With the rule that may be met instead, if there is one. */
    private static Optional<OriginRule> rule(JsonNode published) {
        Optional<OriginRule> first = PublishedRule.rule(published.path("rule").asString(""));
        String alternative = published.path("alternate_rule").asString("");
        if (alternative.isBlank()) {
            return first;
        }
        Optional<OriginRule> second = PublishedRule.rule(alternative);
        return first.flatMap(one -> second.map(other -> new OriginRule.Any(List.of(one, other))));
    }
}
