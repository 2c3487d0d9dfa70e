package org.tamga.reference.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tamga.reference.CodeLists;
import org.tamga.reference.CodeLists.Entry;
import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.Overlaps;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;

/**
 * Reads {@code codelists/<list>.csv}: {@code code,valid_from,valid_to,text_<language>…}. The periods of one code must not
 * overlap.
 */
@Component
public class CodeListsPart implements PackPart<CodeLists> {

    static final String FOLDER = "codelists/";
    private static final String TEXT = "text_";

    @Override
    public Class<CodeLists> type() {
        return CodeLists.class;
    }

    @Override
    public CodeLists compile(PackFiles files, PackFaults faults) {
        Map<String, Map<String, List<Entry>>> lists = new HashMap<>();
        for (String path : files.list(FOLDER)) {
            if (path.endsWith(".csv")) {
                String list = path.substring(FOLDER.length(), path.length() - ".csv".length());
                lists.put(list, list(CsvTable.read(files, path, faults, "code", "valid_from", "valid_to")));
            } else {
                faults.add(path, 0, "a code list is a .csv file");
            }
        }
        return new CodeLists(lists);
    }

    private static Map<String, List<Entry>> list(CsvTable table) {
        Map<String, List<Entry>> byCode = new HashMap<>();
        Overlaps<String> overlaps = new Overlaps<>();
        for (CsvRow row : table.rows()) {
            row.required("code").ifPresent(code -> row.validity("valid_from", "valid_to")
                    .filter(validity -> overlaps.accepts(code, validity, row))
                    .ifPresent(validity -> byCode.computeIfAbsent(code, key -> new ArrayList<>(1))
                            .add(new Entry(code, validity, texts(row)))));
        }
        return byCode;
    }

    static Map<String, String> texts(CsvRow row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String column : row.header()) {
            if (column.startsWith(TEXT) && !row.text(column).isEmpty()) {
                texts.put(column.substring(TEXT.length()), row.text(column));
            }
        }
        return Map.copyOf(texts);
    }
}
