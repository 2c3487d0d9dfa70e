package org.tamga.tariff.search;

import java.util.List;

import org.apache.lucene.analysis.Analyzer;

/** The synonyms of one language by their stems. */
final class Phrases {

    /** @param means stems of each phrase that it may stand for */
    record Phrase(List<String> stems, List<List<String>> means) {
    }

    private static final int SHORTEST_BEGINNING = 3;

    private final String language;
    private final Analyzer analyzer;
    private final List<Phrase> phrases;

    Phrases(String language, List<Synonyms.Entry> entries) {
        this.language = language;
        this.analyzer = Languages.stemming(language);
        this.phrases = entries.stream()
                .map(each -> new Phrase(stems(each.words()), each.means().stream().map(this::stems).toList()))
                .filter(phrase -> !phrase.stems.isEmpty()).toList();
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

    /**
     * Every phrase that the stems of a question contain.
     *
     * @param typing whether the last stem may be unfinished
     */
    List<Phrase> in(List<String> stems, boolean typing) {
        return phrases.stream().filter(phrase -> {
            for (int i = 0; i + phrase.stems.size() <= stems.size(); i++) {
                if (standsAt(i, phrase, stems, typing)) {
                    return true;
                }
            }
            return false;
        }).toList();
    }

    private static boolean standsAt(int place, Phrase phrase, List<String> stems, boolean typing) {
        for (int i = 0; i < phrase.stems.size(); i++) {
            boolean unfinished = typing && place + i == stems.size() - 1;
            if (!means(phrase.stems.get(i), stems.get(place + i), unfinished)) {
                return false;
            }
        }
        return true;
    }

    static boolean means(String stem, String asked, boolean unfinished) {
        return stem.equals(asked) || unfinished && asked.length() >= SHORTEST_BEGINNING && stem.startsWith(asked);
    }
}
