package org.tamga.tariff.search.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tamga.tariff.search.words.Reading.Token;

/**
 * How the words of a question can be read in one language. A word that neither the tariff nor everyday language knows may be an
 * everyday name with a slip of the pen, or two words run together; two words may be one that somebody has taken apart.
 */
public final class Readings {

    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_JOINED = 24;

    private final Phrases phrases;
    private final List<Words.Word> words;
    private final Vocabulary vocabulary;
    private final Set<Words.Word> known;
    private final Map<Words.Word, Set<String>> unknown = new HashMap<>();
    private final List<Token> written = new ArrayList<>();

    /** @param known words that some language of the tariff has: they are no other ones with a slip of the pen */
    public Readings(Phrases phrases, Words words, Vocabulary vocabulary, Set<Words.Word> known) {
        this.phrases = phrases;
        this.words = words.others();
        this.vocabulary = vocabulary;
        this.known = known;
        for (int i = 0; i < this.words.size(); i++) {
            Token token = token(i, phrases.stems(this.words.get(i).written()));
            if (!token.stems().isEmpty()) {
                written.add(token);
            }
        }
    }

    /** The words as they are written come first. */
    public List<Reading> list() {
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
    public boolean isUnknown(Words.Word word) {
        return unknown.containsKey(word);
    }

    /** The stems that an unknown word may mean; none of one that is known. */
    public Set<String> meant(Words.Word word) {
        return unknown.getOrDefault(word, Set.of());
    }

    private Token token(int number, List<String> written) {
        Words.Word word = words.get(number);
        Set<String> stems = new LinkedHashSet<>(written);
        if (!known.contains(word) && Vocabulary.mayBeMisspelled(word.plain()) && !stems.isEmpty()) {
            Set<String> nearest = vocabulary.nearest(word.plain());
            unknown.put(word, nearest);
            stems.addAll(nearest);
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
    private List<Token> apart(String plain, int number) {
        if (plain.length() > LONGEST_JOINED) {
            return List.of();
        }
        int middle = plain.length() / 2;
        for (int off = 0; middle - off >= SHORTEST_PART; off++) {
            for (int at : new int[]{middle + off, middle - off}) {
                if (plain.length() - at < SHORTEST_PART || !vocabulary.writes(plain.substring(0, at))) {
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

    /** The stem of a word that the tariff or everyday language has. */
    private Optional<String> known(String plain) {
        List<String> stems = phrases.stems(plain);
        return stems.size() == 1 && vocabulary.knows(stems.getFirst()) ? Optional.of(stems.getFirst()) : Optional.empty();
    }
}
