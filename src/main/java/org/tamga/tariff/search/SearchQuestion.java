package org.tamga.tariff.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * What somebody looks for in the tariff.
 *
 * @param text     words, the beginning of a code, or both
 * @param limit    hits at most
 * @param language in which hits are shown; the words may be of any language of the tariff
 */
public record SearchQuestion(String text, LocalDate day, int limit, String language) {

    /** Characters that a question may have. */
    public static final int LONGEST = 200;

    public SearchQuestion {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a question has at most " + LONGEST + " characters");
        }
        // halves of characters, which no text has, become question marks
        text = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
