package org.tamga.tariff.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that hold on a day, written as they are read.
 *
 * @param csv with a header; it is part of a law and therefore sound
 * @param day null for every row
 */
record DatedTable(String csv, @Nullable LocalDate day) {

    private static final CSVFormat READ = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).setTrim(true).get();
    private static final CSVFormat WRITTEN = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    void writeTo(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (CSVParser rows = READ.parse(new StringReader(csv.startsWith("\uFEFF") ? csv.substring(1) : csv))) {
            CSVPrinter printer = new CSVPrinter(writer, WRITTEN);
            printer.printRecord(rows.getHeaderNames());
            for (CSVRecord row : rows) {
                if (holds(row)) {
                    printer.printRecord(row);
                }
            }
            printer.flush();
        }
    }

    private boolean holds(CSVRecord row) {
        if (day == null) {
            return true;
        }
        String from = cell(row, "valid_from");
        String to = cell(row, "valid_to");
        return (from.isEmpty() || !day.isBefore(LocalDate.parse(from))) && (to.isEmpty() || !day.isAfter(LocalDate.parse(to)));
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
    }
}
