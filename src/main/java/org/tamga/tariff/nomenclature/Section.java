package org.tamga.tariff.nomenclature;

import java.util.Map;

/**
 * A section: a run of chapters.
 *
 * @param numeral as printed, for example {@code XVI}
 * @param first   first chapter, two digits
 * @param last    last chapter, two digits
 * @param texts   title by language; may be empty
 * @param notes   legal notes by language; mostly empty
 */
public record Section(String numeral, String first, String last, Map<String, String> texts, Map<String, String> notes) {

    public Section {
        texts = Map.copyOf(texts);
        notes = Map.copyOf(notes);
    }

    public boolean contains(NomenclatureLine line) {
        String chapter = line.code().digits().substring(0, 2);
        return chapter.compareTo(first) >= 0 && chapter.compareTo(last) <= 0;
    }

    /** The title in a language, or in another one if it has none in that; empty if it has none at all. */
    public String text(String language) {
        String text = texts.get(language);
        return text != null ? text : texts.values().stream().sorted().findFirst().orElse("");
    }
}
