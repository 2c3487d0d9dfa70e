package org.tamga.tariff.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** The synonyms of one language by their stems. */
final class Phrases {

    /** @param means stems of each phrase that it may stand for */
    record Phrase(List<String> stems, List<List<String>> means) {
    }

    /** A phrase that was found among the words of a question: from its first word to its last, counted from 0. */
    record Named(Phrase phrase, int first, int last) {

        boolean covers(int word) {
            return first <= word && word <= last;
        }
    }

    private static final int SHORTEST_BEGINNING = 3;

    private final String language;
    private final Analyzer analyzer;
    private final TreeMap<String, List<Phrase>> byFirstStem = new TreeMap<>();
    /** Words of the phrases as they stand, and their stems. */
    private final Map<String, String> vocabulary = new HashMap<>();
    private final Set<String> stems;

    Phrases(String language, List<Synonyms.Entry> entries) {
        this.language = language;
        this.analyzer = Languages.stemming(language);
        entries.stream().map(each -> new Phrase(stems(each.words()), each.means().stream().map(this::stems).toList()))
                .filter(phrase -> !phrase.stems.isEmpty()).forEach(phrase -> byFirstStem
                        .computeIfAbsent(phrase.stems.getFirst(), first -> new ArrayList<>()).add(phrase));
        for (Synonyms.Entry entry : entries) {
            for (String word : Languages.forms(Languages.PLAIN, entry.words())) {
                stems(word).forEach(stem -> vocabulary.put(word, stem));
            }
        }
        this.stems = Set.copyOf(vocabulary.values());
    }

    String language() {
        return language;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    List<String> stems(String text) {
        return Languages.forms(analyzer, text);
    }

    /** Whether the word stands in an everyday name in just this form. */
    boolean writes(String plain) {
        return vocabulary.containsKey(plain);
    }

    /** Whether the stem is one of an everyday name. */
    boolean knows(String stem) {
        return stems.contains(stem);
    }

    /**
     * The stems of everyday words that a misspelled word may mean: those that the fewest slips of the pen lead to. None if it
     * is too far from all of them.
     */
    Set<String> nearest(String word, int slips) {
        List<Map.Entry<String, String>> candidates = vocabulary.entrySet().stream()
                .filter(each -> isAsLong(each.getKey(), word, slips) || isAsLong(each.getValue(), word, slips)).toList();
        for (int most = 1; most <= slips && !candidates.isEmpty(); most++) {
            CharacterRunAutomaton spelling = new CharacterRunAutomaton(new LevenshteinAutomata(word, true).toAutomaton(most));
            Set<String> found = candidates.stream()
                    .filter(each -> spelling.run(each.getKey()) || spelling.run(each.getValue())).map(Map.Entry::getValue)
                    .collect(Collectors.toSet());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private static boolean isAsLong(String one, String other, int slips) {
        return Math.abs(one.length() - other.length()) <= slips;
    }

    /**
     * Every phrase that a question contains, at each place.
     *
     * @param typing whether the last word may be unfinished; a name that is whole is not taken for the beginning of another
     */
    List<Named> in(Reading reading, boolean typing) {
        List<Named> whole = found(reading, false);
        int last = reading.tokens().isEmpty() ? 0 : reading.tokens().getLast().last();
        return !typing || whole.stream().anyMatch(each -> each.covers(last)) ? whole : found(reading, true);
    }

    private List<Named> found(Reading reading, boolean typing) {
        List<Named> named = new ArrayList<>();
        List<Reading.Token> tokens = reading.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            boolean unfinished = typing && i == tokens.size() - 1;
            for (String asked : tokens.get(i).stems()) {
                for (Phrase phrase : beginningWith(asked, unfinished)) {
                    if (standsAt(i, phrase, tokens, typing)) {
                        named.add(new Named(phrase, tokens.get(i).first(), tokens.get(i + phrase.stems.size() - 1).last()));
                    }
                }
            }
        }
        return named;
    }

    private List<Phrase> beginningWith(String asked, boolean unfinished) {
        return unfinished && asked.length() >= SHORTEST_BEGINNING
                ? byFirstStem.subMap(asked, asked + Character.MAX_VALUE).values().stream().flatMap(List::stream).toList()
                : byFirstStem.getOrDefault(asked, List.of());
    }

    private static boolean standsAt(int place, Phrase phrase, List<Reading.Token> tokens, boolean typing) {
        if (place + phrase.stems.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < phrase.stems.size(); i++) {
            boolean unfinished = typing && place + i == tokens.size() - 1;
            if (!isMeant(phrase.stems.get(i), tokens.get(place + i).stems(), unfinished)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMeant(String stem, Set<String> asked, boolean unfinished) {
        return asked.contains(stem) || unfinished
                && asked.stream().anyMatch(each -> each.length() >= SHORTEST_BEGINNING && stem.startsWith(each));
    }
}
