package org.tamga.tariff.importing;

import java.util.Map;

import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;

/** Reads the Harmonized System as {@code section,hscode,description,parent,level}: chapters, headings and subheadings. */
final class HarmonizedSystemCsv {

    private HarmonizedSystemCsv() {
    }

    static boolean isOne(String header) {
        return header.contains("hscode") && header.contains("description");
    }

    static void read(String file, String text, String language, Published into, PackFaults faults) {
        for (CsvRow row : CsvTable.parse(file, text, faults, "section", "hscode", "description").rows()) {
            if (row.text("hscode").equals("TOTAL")) {
                continue;
            }
            row.matching("hscode", "\\d\\d(\\d\\d(\\d\\d)?)?", "2, 4 or 6 digits").ifPresent(code -> row
                    .required("description").ifPresent(description -> {
                        into.line(PublishedLine.of(code, "80", code.length() > 4 ? 1 : 0, language, description), false);
                        if (!row.text("section").isEmpty()) {
                            into.section(row.text("section"), code.substring(0, 2), Map.of());
                        }
                    }));
        }
    }
}
