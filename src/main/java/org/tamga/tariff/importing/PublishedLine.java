package org.tamga.tariff.importing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * A row of {@code tariff/nomenclature.csv} on its way.
 *
 * @param values by column
 */
record PublishedLine(Map<String, String> values) {

    /** The order of the printed tariff. */
    static final Comparator<PublishedLine> PRINTED = Comparator.comparing(PublishedLine::item)
            .thenComparing(PublishedLine::suffix).thenComparingInt(PublishedLine::depth)
            .thenComparing(line -> line.values.getOrDefault("valid_from", ""));

    private static final int CHAPTER = 2;
    private static final int HEADING = 4;

    PublishedLine {
        values = new HashMap<>(values);
    }

    static PublishedLine of(String code, String suffix, int indents, String language, String text) {
        return new PublishedLine(Map.of("code", code, "suffix", suffix, "indents", String.valueOf(indents), "text_" + language,
                text));
    }

    String code() {
        return values.getOrDefault("code", "");
    }

    String item() {
        return code() + "0".repeat(Math.max(0, 10 - code().length()));
    }

    String suffix() {
        String suffix = values.getOrDefault("suffix", "");
        return suffix.isEmpty() ? "80" : suffix;
    }

    int indents() {
        String indents = values.getOrDefault("indents", "");
        return indents.matches("\\d{1,2}") ? Integer.parseInt(indents) : 0;
    }

    PublishedLine indented(int indents) {
        PublishedLine moved = new PublishedLine(values);
        moved.values.put("indents", String.valueOf(indents));
        return moved;
    }

    /** Chapters and headings have a level of their own, as the same digits may stand below them once more. */
    int depth() {
        return code().length() <= CHAPTER ? 0 : code().length() <= HEADING ? 1 : 2;
    }

    boolean isGoods() {
        return suffix().equals("80");
    }

    /** What is the same line, in whatever way its code is written. */
    String key() {
        return depth() + "/" + item() + "/" + suffix();
    }
}
