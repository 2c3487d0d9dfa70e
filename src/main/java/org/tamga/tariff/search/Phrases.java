package org.tamga.tariff.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;

/** The synonyms of one language by their stems. */
final class Phrases {

    /** @param means stems of each phrase that it may stand for */
    record Phrase(List<String> stems, List<List<String>> means) {
    }

    private final String language;
    private final Analyzer analyzer;
    private final Map<String, List<Phrase>> byFirst;

    Phrases(String language, List<Synonyms.Entry> entries) {
        this.language = language;
        this.analyzer = Languages.stemming(language);
        this.byFirst = entries.stream()
                .map(each -> new Phrase(stems(each.words()), each.means().stream().map(this::stems).toList()))
                .filter(phrase -> !phrase.stems.isEmpty())
                .collect(Collectors.groupingBy(phrase -> phrase.stems.getFirst()));
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

    /** Every phrase that the stems of a question contain. */
    List<Phrase> in(List<String> stems) {
        List<Phrase> found = new ArrayList<>();
        for (int i = 0; i < stems.size(); i++) {
            for (Phrase phrase : byFirst.getOrDefault(stems.get(i), List.of())) {
                if (i + phrase.stems.size() <= stems.size()
                        && stems.subList(i, i + phrase.stems.size()).equals(phrase.stems)) {
                    found.add(phrase);
                }
            }
        }
        return found;
    }
}
