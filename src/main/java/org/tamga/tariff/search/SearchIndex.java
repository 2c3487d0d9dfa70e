package org.tamga.tariff.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.nomenclature.NomenclatureLine;
import org.tamga.tariff.nomenclature.NomenclatureOfDay;

/** The index of one nomenclature: made once, never changed, in memory. */
final class SearchIndex {

    private final Nomenclature nomenclature;
    private final IndexSearcher searcher;
    private final Map<String, Phrases> phrases = new LinkedHashMap<>();

    private SearchIndex(Nomenclature nomenclature, Synonyms synonyms, Directory directory) throws IOException {
        this.nomenclature = nomenclature;
        this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        for (String language : languages(nomenclature)) {
            phrases.put(language, new Phrases(language, synonyms.in(language)));
        }
    }

    static SearchIndex of(Nomenclature nomenclature, Synonyms synonyms) throws IOException {
        return new SearchIndex(nomenclature, synonyms, IndexWriting.write(nomenclature, languages(nomenclature)));
    }

    private static TreeSet<String> languages(Nomenclature nomenclature) {
        TreeSet<String> languages = new TreeSet<>();
        nomenclature.lines().forEach(line -> languages.addAll(line.texts().keySet()));
        return languages;
    }

    List<SearchHit> search(SearchQuestion question) {
        Words words = Words.of(question.text());
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            List<WordQuery> queries = new ArrayList<>();
            for (Phrases each : phrases.values()) {
                queries.add(new WordQuery(each, words, searcher.getIndexReader()));
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
