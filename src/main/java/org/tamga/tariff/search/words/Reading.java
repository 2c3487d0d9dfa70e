package org.tamga.tariff.search.words;

import java.util.List;
import java.util.Set;

/**
 * One way to read the words of a question: each by itself, two of them as one, or one of them as two. Words without a meaning
 * of their own are left out.
 */
public record Reading(List<Token> tokens) {

    /**
     * Something read as one word.
     *
     * @param stems any of them may be meant
     * @param first number of the first word of the question that it is read from, counted from 0
     * @param last  number of the last such word; another than {@code first} where two are read as one
     */
    public record Token(Set<String> stems, int first, int last) {

        public boolean covers(int word) {
            return first <= word && word <= last;
        }
    }

    public Reading {
        tokens = List.copyOf(tokens);
    }

    /** Stems of all that is read from a word. */
    public List<String> stems(int word) {
        return tokens.stream().filter(token -> token.covers(word)).flatMap(token -> token.stems().stream()).toList();
    }
}
