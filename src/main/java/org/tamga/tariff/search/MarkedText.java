package org.tamga.tariff.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with the words that a question found in it.
 *
 * @param marks in the order of the text, without overlap
 */
public record MarkedText(String text, List<Mark> marks) {

    /** From the character at {@code start} to before the one at {@code end}, counted as Java and JavaScript do. */
    public record Mark(int start, int end) {
    }

    /** A stretch of the text. */
    public record Part(String text, boolean marked) {
    }

    public MarkedText {
        marks = List.copyOf(marks);
    }

    /** The whole text in stretches that are marked or not. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (Mark mark : marks) {
            if (mark.start > done) {
                parts.add(new Part(text.substring(done, mark.start), false));
            }
            parts.add(new Part(text.substring(mark.start, mark.end), true));
            done = mark.end;
        }
        if (done < text.length()) {
            parts.add(new Part(text.substring(done), false));
        }
        return parts;
    }
}
