package org.tamga.reference.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tamga.reference.importing.ImportRule.As;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Merges the lists that an administration publishes as JSON into the code lists of its pack. A code that the pack has gets
 * the published texts and keeps its dates; one that it has not is added; one that is not published stays.
 */
public final class CodeListImporter {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> FIRST_COLUMNS = List.of("code", "valid_from", "valid_to");

    private CodeListImporter() {
    }

    /**
     * The tables of the pack that the published files fill, merged.
     *
     * @param published content by file name
     * @param faults    what of the published files cannot be read
     * @return content by path in the pack
     */
    public static SortedMap<String, byte[]> merge(PackFiles pack, Map<String, byte[]> published, PackFaults faults) {
        SortedMap<String, byte[]> tables = new TreeMap<>();
        for (ImportRule rule : ImportRule.read(pack, faults)) {
            SortedMap<String, Map<String, String>> codes = new TreeMap<>();
            new TreeMap<>(published).forEach((file, content) -> {
                if (rule.reads(file)) {
                    entries(file, content, faults).forEach(entry -> read(rule, entry, codes));
                }
            });
            if (!codes.isEmpty()) {
                String path = "codelists/" + rule.list() + ".csv";
                tables.put(path, merged(CsvTable.read(pack.unread(), path, faults), codes));
            }
        }
        return tables;
    }

    private static Iterable<JsonNode> entries(String file, byte[] content, PackFaults faults) {
        try {
            JsonNode entries = JSON.readTree(content);
            if (entries.isArray()) {
                return entries;
            }
            faults.add(file, 0, "not a list of codes");
        } catch (JacksonException e) {
            faults.add(file, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "not JSON: " + e.getOriginalMessage());
        }
        return List.of();
    }

    private static void read(ImportRule rule, JsonNode entry, Map<String, Map<String, String>> codes) {
        if (rule.as() == As.CODES) {
            String code = entry.path("code").asString("").strip();
            if (code.length() > rule.drop()) {
                codes.putIfAbsent(code.substring(rule.drop()), texts(entry));
            }
            return;
        }
        String parent = entry.path("parentCode").asString("");
        List<String> children = new ArrayList<>();
        entry.path("childCodes").forEach(child -> children.add(child.asString()));
        if (rule.as() == As.PAIRS) {
            children.forEach(child -> codes.put(parent + "+" + child, Map.of()));
        } else if (rule.tag().isEmpty() || children.contains(rule.tag())) {
            codes.put(parent, Map.of());
        }
    }

    private static Map<String, String> texts(JsonNode entry) {
        Map<String, String> texts = new LinkedHashMap<>();
        entry.forEachEntry((key, value) -> {
            if (key.matches("[a-z]{2}")) {
                texts.put("text_" + key, value.asString().replaceAll("\\s+", " ").strip());
            }
        });
        return texts;
    }

    private static byte[] merged(CsvTable present, SortedMap<String, Map<String, String>> published) {
        Set<String> columns = new LinkedHashSet<>(FIRST_COLUMNS);
        columns.addAll(present.header());
        published.values().forEach(texts -> columns.addAll(texts.keySet()));
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        present.rows().forEach(row -> {
            Map<String, String> values = new LinkedHashMap<>();
            present.header().forEach(column -> values.put(column, row.text(column)));
            known.add(row.text("code"));
            if (row.text("valid_to").isEmpty()) {
                values.putAll(published.getOrDefault(row.text("code"), Map.of()));
            }
            rows.add(values);
        });
        published.forEach((code, texts) -> {
            if (known.add(code)) {
                Map<String, String> values = new LinkedHashMap<>(texts);
                values.put("code", code);
                rows.add(values);
            }
        });
        return CsvTable.print(columns, inOrder(rows));
    }

    private static Collection<Map<String, String>> inOrder(List<Map<String, String>> rows) {
        return rows.stream().sorted(Comparator.<Map<String, String>, String>comparing(row -> row.getOrDefault("code", ""))
                .thenComparing(row -> row.getOrDefault("valid_from", ""))).toList();
    }
}
