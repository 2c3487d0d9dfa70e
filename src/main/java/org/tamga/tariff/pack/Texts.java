package org.tamga.tariff.pack;

import java.util.LinkedHashMap;
import java.util.Map;

import org.tamga.reference.spi.CsvRow;

/** Columns that hold one text in several languages: {@code text_en}, {@code text_fr}. */
public final class Texts {

    public static final String TEXT = "text_";
    public static final String NOTE = "note_";

    private Texts() {
    }

    /** @param prefix of the columns @return what is there, by language */
    public static Map<String, String> of(CsvRow row, String prefix) {
        Map<String, String> texts = new LinkedHashMap<>(2);
        for (String column : row.header()) {
            if (column.startsWith(prefix) && !row.text(column).isEmpty()) {
                texts.put(column.substring(prefix.length()), row.text(column));
            }
        }
        return texts;
    }
}
