package org.tamga.tariff.web;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a table that hold on a day, written as they are read. */
final class DatedTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat READ = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).setTrim(true).get();
    private static final CSVFormat WRITTEN = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private DatedTable() {
    }

    /**
     * @param csv with a header, in UTF-8; it is part of a law and therefore sound
     * @param day null for every row
     */
    static void write(InputStream csv, @Nullable LocalDate day, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (CSVParser rows = READ.parse(reader(csv))) {
            CSVPrinter printer = new CSVPrinter(writer, WRITTEN);
            printer.printRecord(rows.getHeaderNames());
            for (CSVRecord row : rows) {
                if (day == null || holds(row, day)) {
                    printer.printRecord(row);
                }
            }
            printer.flush();
        }
    }

    private static Reader reader(InputStream csv) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static boolean holds(CSVRecord row, LocalDate day) {
        String from = cell(row, "valid_from");
        String to = cell(row, "valid_to");
        return (from.isEmpty() || !day.isBefore(LocalDate.parse(from))) && (to.isEmpty() || !day.isAfter(LocalDate.parse(to)));
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
    }
}
