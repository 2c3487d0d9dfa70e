package org.tamga.reference.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;

/**
 * The rows of a table by what identifies them. Which columns do so is found out from the rows: {@code sid} where there is one;
 * otherwise the first column and the day on which a row begins, and as many more as it takes to tell all rows apart.
 *
 * @param header columns in their order
 * @param byKey  value by column, without those that are empty
 */
record Rows(List<String> header, Map<String, Map<String, String>> byKey) {

    private static final String NUMBER = "sid";
    private static final Set<String> BEGINNINGS = Set.of("from", "valid_from");
    private static final String BETWEEN = " ";

    static boolean isTable(String path) {
        return path.endsWith(".csv");
    }

    /** The tables of several versions under one key; empty if one of them cannot be read as a table. */
    static Optional<List<Rows>> read(String path, PackFiles... versions) {
        PackFaults faults = new PackFaults();
        List<CsvTable> tables = Arrays.stream(versions).map(files -> CsvTable.read(files.unread(), path, faults)).toList();
        if (!faults.isEmpty() || !isTable(path)) {
            return Optional.empty();
        }
        List<List<Map<String, String>>> values = tables.stream().map(table -> table.rows().stream().map(Rows::values).toList())
                .toList();
        List<String> key = key(tables, values);
        List<Rows> rows = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            rows.add(new Rows(tables.get(i).header(), keyed(values.get(i), key)));
        }
        return Optional.of(rows);
    }

    private static Map<String, String> values(CsvRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : row.header()) {
            if (!row.text(column).isEmpty()) {
                values.put(column, row.text(column));
            }
        }
        return values;
    }

    private static List<String> key(List<CsvTable> tables, List<List<Map<String, String>>> values) {
        List<String> order = order(tables);
        if (order.isEmpty() || order.getFirst().equals(NUMBER)) {
            return order.stream().limit(1).toList();
        }
        for (int length = Math.min(2, order.size()); length < order.size(); length++) {
            List<String> key = order.subList(0, length);
            if (values.stream().allMatch(rows -> tellsApart(key, rows))) {
                return key;
            }
        }
        return order;
    }

    /** Columns by how much they say about which row is meant. */
    private static List<String> order(List<CsvTable> tables) {
        Set<String> columns = tables.stream().flatMap(table -> table.header().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> order = new LinkedHashSet<>();
        if (columns.contains(NUMBER)) {
            order.add(NUMBER);
        }
        columns.stream().limit(1).forEach(order::add);
        columns.stream().filter(BEGINNINGS::contains).forEach(order::add);
        order.addAll(columns);
        return List.copyOf(order);
    }

    private static boolean tellsApart(List<String> key, List<Map<String, String>> rows) {
        Set<String> seen = new HashSet<>();
        return rows.stream().allMatch(row -> seen.add(text(key, row)));
    }

    private static Map<String, Map<String, String>> keyed(List<Map<String, String>> rows, List<String> key) {
        Map<String, Map<String, String>> byKey = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            String text = text(key, row);
            for (int again = 2; byKey.containsKey(text); again++) {
                text = text(key, row) + BETWEEN + "(" + again + ")";
            }
            byKey.put(text, row);
        }
        return byKey;
    }

    private static String text(List<String> key, Map<String, String> row) {
        return key.stream().map(column -> row.getOrDefault(column, "")).filter(value -> !value.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }
}
