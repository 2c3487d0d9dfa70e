package org.tamga.tariff.pack;

import java.util.ArrayList;
import java.util.List;

import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.Overlaps;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Areas.Membership;

/** Reads {@code tariff/areas.csv}: {@code group,member,valid_from,valid_to}. */
final class AreaTable {

    static final String FILE = "tariff/areas.csv";

    private AreaTable() {
    }

    static Areas read(PackFiles files, PackFaults faults) {
        List<Membership> memberships = new ArrayList<>();
        Overlaps<String> overlaps = new Overlaps<>();
        for (CsvRow row : CsvTable.read(files, FILE, faults, "group", "member").rows()) {
            row.required("group").ifPresent(group -> row.required("member")
                    .ifPresent(member -> row.validity("valid_from", "valid_to")
                            .filter(validity -> overlaps.accepts(member + " in " + group, validity, row))
                            .ifPresent(validity -> memberships.add(new Membership(group, member, validity)))));
        }
        return new Areas(memberships);
    }
}
