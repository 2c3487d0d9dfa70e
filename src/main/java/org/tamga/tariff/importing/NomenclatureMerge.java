package org.tamga.tariff.importing;

import java.util.Comparator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;

/**
 * Merges what was published into the tables of a pack. A line that is there and still valid gets the published texts and
 * keeps its dates and whatever else its row has; lines that have ended stay as they are; new ones are added; none is removed.
 */
final class NomenclatureMerge {

    static final String LINES = "tariff/nomenclature.csv";
    static final String SECTIONS = "tariff/sections.csv";
    static final String FOOTNOTES = "tariff/footnotes.csv";

    private NomenclatureMerge() {
    }

    /** @return the new content of every table that something was published for, by path */
    static SortedMap<String, byte[]> merge(PackFiles pack, Published published, PackFaults faults) {
        SortedMap<String, byte[]> tables = new TreeMap<>();
        if (!published.lines().isEmpty()) {
            tables.put(LINES, lines(CsvTable.read(pack, LINES, faults), published));
        }
        if (!published.sections().isEmpty()) {
            tables.put(SECTIONS, sections(CsvTable.read(pack, SECTIONS, faults), published));
        }
        if (!published.footnotes().isEmpty()) {
            tables.put(FOOTNOTES, footnotes(CsvTable.read(pack, FOOTNOTES, faults), published));
        }
        return tables;
    }

    private static byte[] lines(CsvTable present, Published published) {
        Set<String> known = new HashSet<>();
        List<PublishedLine> merged = new ArrayList<>();
        for (CsvRow row : present.rows()) {
            PublishedLine line = new PublishedLine(values(row));
            PublishedLine news = published.lines().get(line.key());
            if (news != null && row.text("valid_to").isEmpty()) {
                known.add(line.key());
                Map<String, String> values = new LinkedHashMap<>(news.values());
                values.put("code", line.code());
                values.put("valid_from", line.values().getOrDefault("valid_from", ""));
                if (!news.values().containsKey("exact")) {
                    values.put("indents", line.values().getOrDefault("indents", ""));
                }
                line.values().putAll(values);
            }
            merged.add(line);
        }
        Map<String, String> since = since(merged);
        published.lines().values().stream().filter(line -> !known.contains(line.key()))
                .forEach(line -> merged.add(since(line, since)));
        merged.sort(PublishedLine.PRINTED);
        Set<String> exact = new HashSet<>();
        published.lines().forEach((key, line) -> {
            if (line.values().containsKey("exact")) {
                exact.add(key);
            }
        });
        new Indentation(merged, exact, published.descents()).mend();
        return print(List.of("code", "suffix", "indents", "valid_from", "valid_to"),
                merged.stream().map(PublishedLine::values).toList());
    }

    /** From when on the chapters and headings hold that are there, by their digits. */
    private static Map<String, String> since(List<PublishedLine> present) {
        Map<String, String> since = new HashMap<>();
        present.stream().filter(line -> line.depth() < 2 && line.values().getOrDefault("valid_to", "").isEmpty())
                .forEach(line -> since.put(line.code(), line.values().getOrDefault("valid_from", "")));
        return since;
    }

    /** A new line without a date of its own cannot be older than its chapter and heading. */
    private static PublishedLine since(PublishedLine line, Map<String, String> since) {
        String chapter = since.getOrDefault(line.item().substring(0, 2), "");
        String heading = since.getOrDefault(line.item().substring(0, 4), "");
        line.values().putIfAbsent("valid_from", chapter.compareTo(heading) > 0 ? chapter : heading);
        return line;
    }

    private static byte[] sections(CsvTable present, Published published) {
        Map<String, Map<String, String>> merged = new LinkedHashMap<>();
        present.rows().forEach(row -> merged.put(row.text("section"), values(row)));
        published.sections().forEach((numeral, news) -> merged.merge(numeral, news, (old, latest) -> {
            Map<String, String> both = new LinkedHashMap<>(old);
            both.putAll(latest);
            both.put("chapters", Published.run(old.getOrDefault("chapters", ""), latest.getOrDefault("chapters", "")));
            return both;
        }));
        return print(List.of("section", "chapters"), merged.values().stream()
                .sorted(Comparator.comparing(row -> row.getOrDefault("chapters", ""))).toList());
    }

    private static byte[] footnotes(CsvTable present, Published published) {
        Map<String, Map<String, String>> merged = new TreeMap<>();
        present.rows().forEach(row -> merged.put(row.text("footnote") + "/" + row.text("commodity"), values(row)));
        published.footnotes().forEach((key, news) -> merged.merge(key, news, (old, latest) -> {
            Map<String, String> both = new LinkedHashMap<>(old);
            both.putAll(latest);
            return both;
        }));
        return print(List.of("footnote", "commodity", "valid_from", "valid_to"), merged.values());
    }

    private static Map<String, String> values(CsvRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.header().forEach(column -> values.put(column, row.text(column)));
        return values;
    }

    private static byte[] print(List<String> first, Collection<Map<String, String>> rows) {
        Set<String> columns = new LinkedHashSet<>(first);
        Set<String> others = new TreeSet<>(Comparator.reverseOrder());
        rows.forEach(row -> others.addAll(row.keySet()));
        others.remove("exact");
        columns.addAll(others);
        return CsvTable.print(columns, rows);
    }
}
