package org.tamga.reference.spi;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of a pack: CSV in UTF-8 with a header. Values are trimmed, blank lines skipped but counted, so that a row number
 * is the line that an editor shows.
 */
public final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true).setTrim(true).get();
    private static final CSVFormat PRINTED = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final String file;
    private final List<String> header;
    private final List<CsvRow> rows;

    private CsvTable(String file, List<String> header, List<CsvRow> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
    }

    /**
     * Reads a table; one that is not there has no rows. Missing columns, rows that are longer than the header and broken
     * quotes are faults; a row with a fault is left out.
     *
     * @param required columns that the header must have; others may follow
     */
    public static CsvTable read(PackFiles files, String path, PackFaults faults, String... required) {
        return files.findText(path).map(text -> parse(path, text, faults, required))
                .orElseGet(() -> new CsvTable(path, Arrays.asList(required), List.of()));
    }

    /** As {@link #read}, of a text that is not in a pack. @param file the name that faults carry */
    public static CsvTable parse(String file, String text, PackFaults faults, String... required) {
        List<CSVRecord> records = records(file, text.startsWith("\uFEFF") ? text.substring(1) : text, faults);
        List<String> header = records.isEmpty() ? List.of() : records.getFirst().toList();
        List<String> missing = Arrays.stream(required).filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            faults.add(file, 1, "the header lacks " + String.join(", ", missing));
            return new CsvTable(file, header, List.of());
        }
        return new CsvTable(file, header, rows(file, header, records, faults));
    }

    /** A table as text: what {@link #parse} reads. @param rows value by column; a column may be absent */
    public static byte[] print(Collection<String> columns, Collection<Map<String, String>> rows) {
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(out, PRINTED)) {
            printer.printRecord(columns);
            for (Map<String, String> row : rows) {
                printer.printRecord(columns.stream().map(column -> row.getOrDefault(column, "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    public List<String> header() {
        return header;
    }

    public List<CsvRow> rows() {
        return rows;
    }

    private static List<CSVRecord> records(String file, String text, PackFaults faults) {
        List<CSVRecord> records = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            parser.forEach(records::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException | IllegalStateException e) {
            faults.add(file, records.size() + 1, "not CSV from here on: " + e.getMessage());
        }
        return records;
    }

    private static List<CsvRow> rows(String file, List<String> header, List<CSVRecord> records, PackFaults faults) {
        List<CsvRow> rows = new ArrayList<>(records.size());
        for (int i = 1; i < records.size(); i++) {
            CSVRecord record = records.get(i);
            if (record.size() > header.size()) {
                faults.add(file, i + 1, "has " + record.size() + " values for " + header.size() + " columns");
            } else if (!isBlank(record)) {
                rows.add(new CsvRow(file, i + 1, header, record.toList(), faults));
            }
        }
        return rows;
    }

    private static boolean isBlank(CSVRecord record) {
        return IntStream.range(0, record.size()).allMatch(i -> record.get(i).isEmpty());
    }
}
