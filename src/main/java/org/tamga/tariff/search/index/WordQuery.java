package org.tamga.tariff.search.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.tamga.tariff.search.words.Languages;
import org.tamga.tariff.search.words.Phrases;
import org.tamga.tariff.search.words.Reading;
import org.tamga.tariff.search.words.Readings;
import org.tamga.tariff.search.words.Vocabulary;
import org.tamga.tariff.search.words.Words;

/**
 * What the words of a question may stand for in one language: the word in any form, in the line or above it; an everyday name
 * for what the tariff calls otherwise; a misspelling, if neither knows the word; words run together or taken apart; the
 * beginning of a word, if it is the last.
 */
final class WordQuery {

    /** How much more each way of being meant counts than a word that is found above the line. */
    private static final int IN_THE_LINE = 3;
    private static final int SYNONYM = 2;
    private static final int ALL_WORDS = 6;
    /** What an everyday name for a heading counts below it, where it is all of the question and where it is a part. */
    private static final int NAMED = 24;
    private static final int PARTLY_NAMED = 10;
    /** What the heading itself counts more. */
    private static final int HEADING = 2;
    /** What the word that says what the goods are counts more than those that say what kind. */
    private static final int HEAD_PERCENT = 125;
    /** What of the lesser ways counts beside the best. */
    private static final int TIE_PERCENT = 20;
    private static final MultiTermQuery.RewriteMethod BEGINNINGS = new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(64);

    private final String language;
    private final Words words;
    private final Phrases phrases;
    private final Readings understood;
    private final List<Reading> readings;
    private final Set<Phrases.Named> named = new LinkedHashSet<>();

    WordQuery(Phrases phrases, Words words, Vocabulary vocabulary, Set<Words.Word> known) {
        this.phrases = phrases;
        this.language = phrases.language();
        this.words = words;
        this.understood = new Readings(phrases, words, vocabulary, known);
        this.readings = understood.list();
        readings.forEach(reading -> named.addAll(phrases.in(reading, words.typing())));
    }

    Query build() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        int meaningful = 0;
        int head = words.others().isEmpty() ? 0
                : Languages.head(language, words.others().stream().map(Words.Word::plain).toList());
        for (int i = 0; i < words.others().size(); i++) {
            List<Query> ways = ways(i);
            if (!ways.isEmpty()) {
                Query best = new DisjunctionMaxQuery(ways, TIE_PERCENT / 100f);
                any.add(i == head ? new BoostQuery(best, HEAD_PERCENT / 100f) : best, Occur.SHOULD);
                every.add(best, Occur.MUST);
                meaningful++;
            }
        }
        if (meaningful > 1) {
            any.add(new BoostQuery(new ConstantScoreQuery(every.build()), ALL_WORDS), Occur.SHOULD);
        }
        return any.build();
    }

    /** Stems that a hit may have been found by. */
    Set<String> stems() {
        Set<String> stems = new HashSet<>();
        readings.forEach(reading -> reading.tokens().forEach(token -> stems.addAll(token.stems())));
        named.forEach(each -> each.phrase().means().forEach(stems::addAll));
        return stems;
    }

    /** The last word, if it may be unfinished; otherwise empty. */
    String beginning() {
        String last = words.others().isEmpty() ? "" : words.others().getLast().plain();
        return words.typing() && last.length() > 1 ? last : "";
    }

    Phrases phrases() {
        return phrases;
    }

    private List<Query> ways(int number) {
        Words.Word word = words.others().get(number);
        List<String> stems = phrases.stems(word.written());
        List<Query> ways = new ArrayList<>();
        stems.forEach(stem -> ways.add(stem(stem)));
        List<String> asWritten = readings.getFirst().stems(number);
        readings.stream().map(reading -> reading.stems(number)).filter(read -> !read.equals(asWritten))
                .forEach(read -> ways.add(new BoostQuery(all(read), (float) SYNONYM / read.size())));
        for (Phrases.Named each : named) {
            if (each.covers(number)) {
                each.phrase().means()
                        .forEach(meaning -> ways.add(new BoostQuery(all(meaning), (float) SYNONYM / meaning.size())));
                ways.addAll(headings(each, number));
            }
        }
        understood.meant(word).forEach(stem -> ways.add(stem(stem)));
        if (!stems.isEmpty() && word.plain().equals(beginning())) {
            ways.add(inOrAbove(Fields.ownPlain(language), Fields.abovePlain(language),
                    field -> new PrefixQuery(new Term(field, word.plain()), BEGINNINGS)));
        }
        return ways;
    }

    /** None of a name that is only a part of what is run together in one word. */
    private List<Query> headings(Phrases.Named name, int number) {
        if (name.phrase().stems().size() == 1 && isRunTogether(number)) {
            return List.of();
        }
        int below = isAll(name) ? NAMED : PARTLY_NAMED;
        return name.phrase().headings().stream().map(heading -> Fields.under(heading, below + HEADING, below)).toList();
    }

    /** Whether a name covers every word of the question that has a meaning. */
    private boolean isAll(Phrases.Named name) {
        for (int i = 0; i < words.others().size(); i++) {
            if (!name.covers(i) && !phrases.stems(words.others().get(i).written()).isEmpty()) {
                return false;
            }
        }
        return words.codes().isEmpty();
    }

    private boolean isRunTogether(int word) {
        return readings.stream()
                .anyMatch(reading -> reading.tokens().stream().filter(token -> token.covers(word)).count() > 1);
    }

    private Query stem(String stem) {
        return inOrAbove(Fields.own(language), Fields.above(language), field -> new TermQuery(new Term(field, stem)));
    }

    private static Query inOrAbove(String own, String above, Function<String, Query> query) {
        return new DisjunctionMaxQuery(List.of(new BoostQuery(query.apply(own), IN_THE_LINE), query.apply(above)),
                TIE_PERCENT / 100f);
    }

    private Query all(List<String> stems) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        stems.forEach(stem -> all.add(stem(stem), Occur.MUST));
        return all.build();
    }
}
