package org.tamga.tariff.pack.nomenclature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.Overlaps;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.nomenclature.Footnote;
import org.tamga.tariff.pack.Texts;

/** Reads {@code tariff/footnotes.csv}: {@code footnote,commodity,valid_from,valid_to,text_<language>…}. */
public final class FootnoteTable {

    public static final String FILE = "tariff/footnotes.csv";

    private FootnoteTable() {
    }

    public static List<Footnote> read(PackFiles files, PackFaults faults) {
        List<Footnote> footnotes = new ArrayList<>();
        Overlaps<String> overlaps = new Overlaps<>();
        for (CsvRow row : CsvTable.read(files, FILE, faults, "footnote", "commodity").rows()) {
            Map<String, String> texts = Texts.of(row, Texts.TEXT);
            if (texts.isEmpty()) {
                row.fault("there is no text in any language");
            }
            row.required("footnote")
                    .ifPresent(code -> row.matching("commodity", "\\d{2,10}", "2 to 10 digits")
                            .ifPresent(commodity -> row.validity("valid_from", "valid_to")
                                    .filter(validity -> overlaps.accepts(code + " of " + commodity, validity, row))
                                    .ifPresent(validity -> footnotes
                                            .add(new Footnote(code, CommodityCode.of(commodity), validity, texts)))));
        }
        return footnotes;
    }
}
