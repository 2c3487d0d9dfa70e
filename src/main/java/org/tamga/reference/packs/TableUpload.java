package org.tamga.reference.packs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.tamga.platform.MalformedUpload;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.LoadResult.Refused;
import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFaults.Fault;
import org.tamga.reference.spi.PackFiles;

/**
 * The rows of one table that somebody sent, on their way into a pack. What a row must be like is known by the part that
 * owns the table: so the whole is compiled, the rows that the faults name are refused, and the rest is compiled again.
 */
public final class TableUpload {

    /** What happens to the rows that are there. */
    public enum Mode {
        /** They stay, and those sent come after them; one that is sent again under its own number takes its own place. */
        ADD,
        /** Those sent take their place. */
        REPLACE
    }

    private final String path;
    private final Mode mode;
    private final List<String> key;
    private final Set<String> header;
    private final SortedMap<Integer, Map<String, String>> candidates = new TreeMap<>();
    private final SortedMap<Integer, String> refused = new TreeMap<>();
    private List<Integer> rowOfLine = List.of();

    /**
     * @param path    of the table inside the pack
     * @param columns from the name of a column as sent to the name that it has in the pack
     * @param key     columns of the pack that tell which row is meant, the first of which must be there; empty if rows of
     *                this table have no such thing
     * @throws MalformedUpload if no row can be read
     */
    public TableUpload(String path, Mode mode, String csv, UnaryOperator<String> columns, List<String> key) {
        this.path = path;
        this.mode = mode;
        this.key = List.copyOf(key);
        PackFaults faults = new PackFaults();
        CsvTable sent = CsvTable.parse(path, csv, faults);
        this.header = new LinkedHashSet<>(sent.header().stream().map(columns).toList());
        if (header.isEmpty() || header.size() < sent.header().size() || header.contains("")) {
            throw new MalformedUpload("the first line must name each column once");
        }
        sent.rows().forEach(row -> candidates.put(row.number(), values(row, columns)));
        faults.list().forEach(fault -> refuse(fault.row(), fault.reason()));
    }

    /** The pack with the rows that are not refused yet. */
    public PackFiles into(PackFiles files) {
        CsvTable present = CsvTable.read(files.unread(), path, new PackFaults());
        Set<String> columns = new LinkedHashSet<>(present.header());
        columns.addAll(header);
        Set<Map<String, String>> rows = new LinkedHashSet<>();
        if (mode == Mode.ADD) {
            Set<List<String>> renewed = candidates.values().stream().flatMap(values -> key(values).stream())
                    .collect(Collectors.toSet());
            present.rows().stream().map(row -> values(row, UnaryOperator.identity()))
                    .filter(values -> key(values).filter(renewed::contains).isEmpty()).forEach(rows::add);
        }
        List<Integer> origin = new ArrayList<>(Collections.nCopies(rows.size() + 2, 0));
        candidates.forEach((row, values) -> {
            if (rows.add(values)) {
                origin.add(row);
            }
        });
        rowOfLine = origin;
        return files.with(path, CsvTable.print(columns, rows));
    }

    private Optional<List<String>> key(Map<String, String> values) {
        return key.isEmpty() || !values.containsKey(key.getFirst()) ? Optional.empty()
                : Optional.of(key.stream().map(column -> values.getOrDefault(column, "")).toList());
    }

    /** Refuses the rows that are to blame. @return false if none of them is, so that the fault lies elsewhere */
    public boolean refuse(FaultyPack faulty) {
        int before = candidates.size();
        for (Fault fault : faulty.faults()) {
            int row = fault.file().equals(path) && fault.row() < rowOfLine.size() ? rowOfLine.get(fault.row()) : 0;
            if (row > 0) {
                refuse(row, fault.reason());
            }
        }
        return candidates.size() < before;
    }

    /** Whether rows were sent and none of them is good: then nothing should change. */
    public boolean nothingLeft() {
        return candidates.isEmpty() && !refused.isEmpty();
    }

    public int loaded() {
        return candidates.size();
    }

    public List<Refused> refused() {
        return refused.entrySet().stream().map(each -> new Refused(each.getKey(), each.getValue())).toList();
    }

    private void refuse(int row, String reason) {
        candidates.remove(row);
        refused.merge(row, reason, (first, next) -> first + "; " + next);
    }

    private static Map<String, String> values(CsvRow row, UnaryOperator<String> columns) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : row.header()) {
            if (!row.text(column).isEmpty()) {
                values.put(columns.apply(column), row.text(column));
            }
        }
        return values;
    }
}
