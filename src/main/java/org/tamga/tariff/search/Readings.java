package org.tamga.tariff.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.tamga.tariff.search.Reading.Token;

/**
 * How the words of a question can be read in one language. A word that neither the tariff nor everyday language knows may be an
 * everyday name with a slip of the pen, or two words run together; two words may be one that somebody has taken apart.
 */
final class Readings {

    static final int SHORTEST_MISSPELLED = 4;
    private static final int LONG_WORD = 7;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_JOINED = 24;

    private final Phrases phrases;
    private final List<Words.Word> words;
    private final IndexReader index;
    private final Set<Words.Word> unknown = new HashSet<>();
    private final List<Token> written = new ArrayList<>();

    Readings(Phrases phrases, Words words, IndexReader index) throws IOException {
        this.phrases = phrases;
        this.words = words.others();
        this.index = index;
        for (int i = 0; i < this.words.size(); i++) {
            Token token = token(i, phrases.stems(this.words.get(i).written()));
            if (!token.stems().isEmpty()) {
                written.add(token);
            }
        }
    }

    /** Slips of the pen that a word of this length may have. */
    static int slips(String word) {
        return word.length() >= LONG_WORD ? 2 : 1;
    }

    /** The words as they are written come first. */
    List<Reading> list() throws IOException {
        List<Reading> readings = new ArrayList<>(List.of(new Reading(written)));
        for (int i = 0; i < words.size(); i++) {
            if (i + 1 < words.size()) {
                Optional<String> joined = known(words.get(i).plain() + words.get(i + 1).plain());
                if (joined.isPresent()) {
                    readings.add(replaced(i, i + 2, List.of(new Token(Set.of(joined.get()), i, i + 1))));
                }
            }
            if (isUnknown(words.get(i))) {
                List<Token> parts = apart(words.get(i).plain(), i);
                if (!parts.isEmpty()) {
                    readings.add(replaced(i, i + 1, parts));
                }
            }
        }
        return readings;
    }

    /** Whether neither the tariff nor everyday language has the word, and it is long enough to be another with a slip. */
    boolean isUnknown(Words.Word word) {
        return unknown.contains(word);
    }

    private boolean isUnknown(Words.Word word, List<String> stems) throws IOException {
        for (String stem : stems) {
            if (isKnown(stem)) {
                return false;
            }
        }
        return !stems.isEmpty() && word.plain().length() >= SHORTEST_MISSPELLED;
    }

    private Token token(int number, List<String> written) throws IOException {
        Words.Word word = words.get(number);
        Set<String> stems = new LinkedHashSet<>(written);
        if (isUnknown(word, written)) {
            unknown.add(word);
            stems.addAll(phrases.nearest(word.plain(), slips(word.plain())));
        }
        return new Token(stems, number, number);
    }

    private Reading replaced(int from, int to, List<Token> by) {
        List<Token> tokens = new ArrayList<>(written.stream().filter(token -> token.last() < from).toList());
        tokens.addAll(by);
        written.stream().filter(token -> token.first() >= to).forEach(tokens::add);
        return new Reading(tokens);
    }

    /** The two known words that make up this one, as evenly as it can be; empty if there are none. */
    private List<Token> apart(String plain, int number) throws IOException {
        if (plain.length() > LONGEST_JOINED) {
            return List.of();
        }
        int middle = plain.length() / 2;
        for (int off = 0; middle - off >= SHORTEST_PART; off++) {
            for (int at : new int[]{middle + off, middle - off}) {
                if (plain.length() - at < SHORTEST_PART || !isWritten(plain.substring(0, at))) {
                    continue;
                }
                Optional<String> left = known(plain.substring(0, at));
                Optional<String> right = known(plain.substring(at));
                if (left.isPresent() && right.isPresent()) {
                    return List.of(new Token(Set.of(left.get()), number, number),
                            new Token(Set.of(right.get()), number, number));
                }
            }
        }
        return List.of();
    }

    /** Whether the tariff or everyday language has the word in just this form: quickly told. */
    private boolean isWritten(String plain) throws IOException {
        return phrases.writes(plain) || index.docFreq(new Term(Fields.ownPlain(phrases.language()), plain)) > 0;
    }

    /** The stem of a word that the tariff or everyday language has. */
    private Optional<String> known(String plain) throws IOException {
        List<String> stems = phrases.stems(plain);
        return stems.size() == 1 && isKnown(stems.getFirst()) ? Optional.of(stems.getFirst()) : Optional.empty();
    }

    private boolean isKnown(String stem) throws IOException {
        return phrases.knows(stem) || index.docFreq(new Term(Fields.own(phrases.language()), stem)) > 0;
    }
}
