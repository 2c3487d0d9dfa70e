package org.tamga.tariff.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.nomenclature.NomenclatureLine;
import org.tamga.tariff.nomenclature.NomenclatureOfDay;
import org.tamga.tariff.search.SearchHit;
import org.tamga.tariff.search.SearchQuestion;
import org.tamga.tariff.search.names.EverydayNames;
import org.tamga.tariff.search.words.Phrases;
import org.tamga.tariff.search.words.Vocabulary;
import org.tamga.tariff.search.words.Words;

/** The index of one nomenclature: made once, never changed, in memory. */
public final class SearchIndex {

    private final Nomenclature nomenclature;
    private final IndexSearcher searcher;
    private final List<Language> languages = new ArrayList<>();

    private record Language(Phrases phrases, Vocabulary vocabulary) {
    }

    private SearchIndex(Nomenclature nomenclature, EverydayNames names, Directory directory) throws IOException {
        this.nomenclature = nomenclature;
        this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        for (String language : languages(nomenclature)) {
            Vocabulary vocabulary = new Vocabulary();
            Phrases phrases = new Phrases(language, names.in(language), vocabulary);
            addWordsOfTheTariff(phrases, vocabulary);
            languages.add(new Language(phrases, vocabulary));
        }
    }

    /** Those of the texts, as they stand; their stems are worked out once. */
    private void addWordsOfTheTariff(Phrases phrases, Vocabulary vocabulary) throws IOException {
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.ownPlain(phrases.language()));
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String plain = term.utf8ToString();
            phrases.stems(plain).forEach(stem -> vocabulary.add(plain, stem));
        }
    }

    public static SearchIndex of(Nomenclature nomenclature, EverydayNames names) throws IOException {
        return new SearchIndex(nomenclature, names, IndexWriting.write(nomenclature, languages(nomenclature)));
    }

    private static TreeSet<String> languages(Nomenclature nomenclature) {
        TreeSet<String> languages = new TreeSet<>();
        nomenclature.lines().forEach(line -> languages.addAll(line.texts().keySet()));
        return languages;
    }

    /** The best hits, best first. */
    public List<SearchHit> search(SearchQuestion question) {
        Words words = Words.of(question.text());
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            Set<Words.Word> known = words.others().stream()
                    .filter(word -> languages.stream().anyMatch(each -> each.phrases.knows(word, each.vocabulary)))
                    .collect(Collectors.toSet());
            List<WordQuery> queries = new ArrayList<>();
            for (Language each : languages) {
                queries.add(new WordQuery(each.phrases, words, each.vocabulary, known));
            }
            Marker marker = new Marker(queries);
            NomenclatureOfDay day = nomenclature.on(question.day());
            List<SearchHit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query(words, queries, question), question.limit()).scoreDocs) {
                hits.add(hit(found, day, marker, question.language()));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(Words words, List<WordQuery> queries, SearchQuestion question) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.codes().forEach(code -> all.add(Fields.codeStartsWith(code), Occur.MUST));
        if (!words.others().isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            for (WordQuery query : queries) {
                any.add(query.build(), Occur.SHOULD);
            }
            all.add(any.build(), Occur.MUST);
        }
        long day = question.day().toEpochDay();
        all.add(LongPoint.newRangeQuery(Fields.FROM, Long.MIN_VALUE, day), Occur.FILTER);
        all.add(LongPoint.newRangeQuery(Fields.TO, day, Long.MAX_VALUE), Occur.FILTER);
        return all.build();
    }

    private SearchHit hit(ScoreDoc found, NomenclatureOfDay day, Marker marker, String language) throws IOException {
        String place = Objects.requireNonNull(searcher.storedFields().document(found.doc).get(Fields.PLACE));
        NomenclatureLine line = nomenclature.lines().get(Integer.parseInt(place));
        return new SearchHit(line, marker.mark(line.text(language), language),
                new BigDecimal(found.score).round(new MathContext(5)), day.isDeclarable(line),
                day.ancestors(line).stream()
                        .map(above -> new SearchHit.Ancestor(above, marker.mark(above.text(language), language))).toList());
    }
}
