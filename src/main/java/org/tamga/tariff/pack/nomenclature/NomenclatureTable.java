package org.tamga.tariff.pack.nomenclature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.Overlaps;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;
import org.tamga.tariff.nomenclature.NomenclatureLine;
import org.tamga.tariff.pack.Dashes;
import org.tamga.tariff.pack.Texts;

/**
 * Reads {@code tariff/nomenclature.csv}: {@code code,suffix,indents,valid_from,valid_to,text_<language>…}. Where the suffix is
 * left out it is 80; where the indents are left out they follow from the codes. Columns {@code note_<language>}
 * may hold legal notes.
 */
public final class NomenclatureTable {

    public static final String FILE = "tariff/nomenclature.csv";
    private static final int DEEPEST = 15;

    private final Dashes dashes;

    private NomenclatureTable(Dashes dashes) {
        this.dashes = dashes;
    }

    public static List<NomenclatureLine> read(PackFiles files, PackFaults faults) {
        List<CsvRow> table = CsvTable.read(files, FILE, faults, "code").rows();
        NomenclatureTable reader = new NomenclatureTable(new Dashes(table));
        Map<NomenclatureLine, CsvRow> rows = new LinkedHashMap<>();
        Overlaps<String> overlaps = new Overlaps<>();
        for (CsvRow row : table) {
            reader.line(row).filter(line -> overlaps.accepts(name(line), line.validity(), row))
                    .ifPresent(line -> rows.put(line, row));
        }
        NomenclatureGaps.find(rows);
        return List.copyOf(rows.keySet());
    }

    public static String name(NomenclatureLine line) {
        return line.code() + (line.suffix().equals(NomenclatureLine.GOODS) ? "" : " (" + line.suffix() + ")");
    }

    private Optional<NomenclatureLine> line(CsvRow row) {
        Optional<String> code = row.matching("code", "\\d{2}|\\d{4,10}", "2 or 4 to 10 digits");
        Optional<String> suffix = row.text("suffix").isEmpty() ? Optional.of(NomenclatureLine.GOODS)
                : row.matching("suffix", "\\d{2}", "two digits");
        Optional<Integer> indents = code.flatMap(digits -> indents(digits, row));
        Optional<Validity> validity = row.validity("valid_from", "valid_to");
        Map<String, String> texts = Texts.of(row, Texts.TEXT);
        if (texts.isEmpty()) {
            row.fault("there is no text in any language");
        }
        if (suffix.isEmpty() || indents.isEmpty() || validity.isEmpty() || texts.isEmpty()) {
            return Optional.empty();
        }
        return code.map(digits -> new NomenclatureLine(CommodityCode.of(digits), suffix.get(), indents.get(), validity.get(),
                texts, Texts.of(row, Texts.NOTE)));
    }

    private Optional<Integer> indents(String code, CsvRow row) {
        if (row.text("indents").isEmpty()) {
            return Optional.of(dashes.of(code));
        }
        return row.matching("indents", "\\d{1,2}", "a number of dashes").map(Integer::valueOf).filter(number -> {
            boolean above = code.length() <= 4 || code.endsWith("000000");
            if (number > DEEPEST || number == 0 && !above || number > 0 && code.length() <= 4) {
                row.fault("indents cannot be " + number + " for " + code);
                return false;
            }
            return true;
        });
    }
}
