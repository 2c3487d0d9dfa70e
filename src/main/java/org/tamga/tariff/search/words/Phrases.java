package org.tamga.tariff.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.apache.lucene.analysis.Analyzer;
import org.tamga.tariff.search.names.EverydayNames;

/** The synonyms of one language by their stems. */
public final class Phrases {

    /**
     * An everyday name.
     *
     * @param means    stems of each phrase that it may stand for
     * @param headings beginnings of the codes that it may stand for
     */
    public record Phrase(List<String> stems, List<List<String>> means, List<String> headings) {
    }

    /** A phrase that was found among the words of a question: from its first word to its last, counted from 0. */
    public record Named(Phrase phrase, int first, int last) {

        public boolean covers(int word) {
            return first <= word && word <= last;
        }

        private boolean isPartOf(Named other) {
            return other.first <= first && last <= other.last && other.last - other.first > last - first;
        }
    }

    private static final int SHORTEST_BEGINNING = 3;

    private final String language;
    private final Analyzer analyzer;
    private final TreeMap<String, List<Phrase>> byFirstStem = new TreeMap<>();

    /** @param vocabulary takes up the words of the names */
    public Phrases(String language, List<EverydayNames.Entry> entries, Vocabulary vocabulary) {
        this.language = language;
        this.analyzer = Languages.stemming(language);
        for (EverydayNames.Entry entry : entries) {
            Phrase phrase = new Phrase(stems(entry.words()), entry.means().stream().map(this::stems).toList(),
                    entry.headings());
            if (!phrase.stems.isEmpty()) {
                byFirstStem.computeIfAbsent(phrase.stems.getFirst(), first -> new ArrayList<>()).add(phrase);
            }
            for (String word : Languages.forms(Languages.PLAIN, entry.words())) {
                stems(word).forEach(stem -> vocabulary.add(word, stem));
            }
        }
    }

    public String language() {
        return language;
    }

    public Analyzer analyzer() {
        return analyzer;
    }

    public List<String> stems(String text) {
        return Languages.forms(analyzer, text);
    }

    /** Whether the tariff or everyday language has the word, in some form. */
    public boolean knows(Words.Word word, Vocabulary vocabulary) {
        return stems(word.written()).stream().anyMatch(vocabulary::knows);
    }

    /**
     * Every phrase that a question contains, at each place; not one that is only a part of a longer one there.
     *
     * @param typing whether the last word may be unfinished; a name that is whole is not taken for the beginning of another
     */
    public List<Named> in(Reading reading, boolean typing) {
        List<Named> whole = found(reading, false);
        int last = reading.tokens().isEmpty() ? 0 : reading.tokens().getLast().last();
        List<Named> named = !typing || whole.stream().anyMatch(each -> each.covers(last)) ? whole : found(reading, true);
        return named.stream().filter(each -> named.stream().noneMatch(each::isPartOf)).toList();
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
