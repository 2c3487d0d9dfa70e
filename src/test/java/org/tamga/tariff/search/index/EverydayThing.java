package org.tamga.tariff.search.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.tariff.nomenclature.NomenclatureLine;

/** Something that people call by a name. @param headings beginnings of the codes that it can stand in */
record EverydayThing(String name, List<String> headings) {

    static List<EverydayThing> list(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(EverydayThing.class.getResourceAsStream("/tariff/" + file))) {
            PackFaults faults = new PackFaults();
            return CsvTable.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), faults, "name", "stands_in")
                    .rows().stream()
                    .map(row -> new EverydayThing(row.text("name"), List.of(row.text("stands_in").split("\\|")))).toList();
        }
    }

    boolean standsIn(NomenclatureLine line) {
        return headings.stream().anyMatch(line.code().digits()::startsWith);
    }
}
