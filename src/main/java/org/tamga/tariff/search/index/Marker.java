package org.tamga.tariff.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.tamga.tariff.search.MarkedText;
import org.tamga.tariff.search.MarkedText.Mark;
import org.tamga.tariff.search.words.Languages;
import org.tamga.tariff.search.words.Phrases;

/** Marks the words of a text by which it was found. */
final class Marker {

    private record Wanted(Phrases phrases, Set<String> stems, String beginning) {

        boolean isMet(String stem, String word) {
            return stems.contains(stem) || !beginning.isEmpty() && word.startsWith(beginning);
        }
    }

    private final List<Wanted> wanted = new ArrayList<>();

    Marker(List<WordQuery> queries) {
        queries.forEach(query -> wanted.add(new Wanted(query.phrases(), query.stems(), query.beginning())));
    }

    /** @param language of the text */
    MarkedText mark(String text, String language) {
        TreeSet<Mark> marks = new TreeSet<>(Comparator.comparingInt(Mark::start));
        for (Wanted each : wanted) {
            if (!each.phrases.language().equals(language)) {
                continue;
            }
            for (Languages.Word word : Languages.words(each.phrases.analyzer(), text)) {
                String plain = String.join("", Languages.forms(Languages.PLAIN, text.substring(word.start(), word.end())));
                if (each.isMet(word.form(), plain)) {
                    marks.add(new Mark(word.start(), word.end()));
                }
            }
        }
        return new MarkedText(text, List.copyOf(marks));
    }
}
