package org.tamga.tariff.pack.nomenclature;

import java.util.ArrayList;
import java.util.List;

import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.nomenclature.Section;
import org.tamga.tariff.pack.Texts;

/**
 * Reads {@code tariff/sections.csv}: {@code section,chapters,text_<language>…}; {@code chapters} is {@code 01-05} or a single
 * one. Columns {@code note_<language>} may hold legal notes.
 */
public final class SectionTable {

    public static final String FILE = "tariff/sections.csv";

    private SectionTable() {
    }

    public static List<Section> read(PackFiles files, PackFaults faults) {
        List<Section> sections = new ArrayList<>();
        for (CsvRow row : CsvTable.read(files, FILE, faults, "section", "chapters").rows()) {
            row.required("section")
                    .ifPresent(numeral -> row.matching("chapters", "\\d\\d(-\\d\\d)?", "a run of chapters, 01-05")
                            .ifPresent(run -> add(numeral, run, row, sections)));
        }
        return sections;
    }

    private static void add(String numeral, String run, CsvRow row, List<Section> sections) {
        Section section = new Section(numeral, run.substring(0, 2), run.substring(run.length() - 2), Texts.of(row, Texts.TEXT),
                Texts.of(row, Texts.NOTE));
        if (section.last().compareTo(section.first()) < 0) {
            row.fault("chapters end before they begin: " + run);
            return;
        }
        sections.stream().filter(other -> other.first().compareTo(section.last()) <= 0
                && section.first().compareTo(other.last()) <= 0).findFirst()
                .ifPresentOrElse(other -> row.fault("chapters " + run + " are already in section " + other.numeral()),
                        () -> sections.add(section));
    }
}
