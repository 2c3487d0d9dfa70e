package org.tamga.singlewindow;

import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import org.tamga.shared.CommodityCode;

/** Reads {@code documents.csv}. */
@Component
class DocumentRequirementsPart implements PackPart<DocumentRequirements> {

    private static final String FILE = "documents.csv";

    @Override
    public Class<DocumentRequirements> type() {
        return DocumentRequirements.class;
    }

    @Override
    public DocumentRequirements compile(PackFiles files, PackFaults faults) {
        return new DocumentRequirements(CsvTable
                .read(files, FILE, faults, "commodity", "direction", "documents", "agency", "valid_from", "valid_to", "basis")
                .rows()
                .stream().flatMap(row -> requirement(row).stream()).toList());
    }

    private static Optional<DocumentRequirements.Requirement> requirement(CsvRow row) {
        Optional<CommodityCode> commodity = row.required("commodity").flatMap(code -> commodity(row, code));
        return commodity.flatMap(code -> row.required("documents").flatMap(documents -> row.validity("valid_from", "valid_to")
                .map(validity -> new DocumentRequirements.Requirement(code, row.text("direction"), Set.of(documents.split(";")),
                        row.text("agency"), validity, row.text("basis")))));
    }

    private static Optional<CommodityCode> commodity(CsvRow row, String code) {
        try {
            return Optional.of(CommodityCode.of(code));
        } catch (IllegalArgumentException e) {
            row.fault(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
