package org.tamga.tariff.importing;

import java.util.LinkedHashMap;
import java.util.Map;

import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;

/** Reads a table, of whichever of the known forms it is by its header. */
final class PublishedCsv {

    private PublishedCsv() {
    }

    static void read(String file, String text, String language, Published into, PackFaults faults) {
        if (HarmonizedSystemCsv.isOne(text.lines().findFirst().orElse(""))) {
            HarmonizedSystemCsv.read(file, text, language, into, faults);
            return;
        }
        for (CsvRow row : CsvTable.parse(file, text, faults, "code").rows()) {
            Map<String, String> values = new LinkedHashMap<>();
            row.header().stream().filter(column -> !row.text(column).isEmpty())
                    .forEach(column -> values.put(column.equals("text") ? "text_" + language : column, row.text(column)));
            into.line(new PublishedLine(values), values.containsKey("indents"));
        }
    }
}
