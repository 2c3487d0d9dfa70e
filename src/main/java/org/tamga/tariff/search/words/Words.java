package org.tamga.tariff.search.words;

import java.util.ArrayList;
import java.util.List;

/**
 * A question taken apart.
 *
 * @param codes  beginnings of codes, digits only
 * @param others the other words
 * @param typing whether the last word may still be being typed
 */
public record Words(List<String> codes, List<Word> others, boolean typing) {

    /** @param plain in small letters without accents */
    public record Word(String written, String plain) {
    }

    private static final int MOST = 12;

    public static Words of(String text) {
        List<String> codes = new ArrayList<>();
        String compact = text.replaceAll("[\\s.]", "");
        if (compact.matches("\\d{2,10}")) {
            return new Words(List.of(compact), List.of(), false);
        }
        List<Word> others = new ArrayList<>();
        for (Languages.Word word : Languages.words(Languages.PLAIN, text)) {
            if (word.form().matches("\\d{4}(\\.?\\d\\d){0,3}")) {
                codes.add(word.form().replace(".", ""));
            } else if (others.size() < MOST) {
                others.add(new Word(text.substring(word.start(), word.end()), word.form()));
            }
        }
        boolean typing = !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1));
        return new Words(codes, others, typing);
    }

    public boolean isEmpty() {
        return codes.isEmpty() && others.isEmpty();
    }
}
