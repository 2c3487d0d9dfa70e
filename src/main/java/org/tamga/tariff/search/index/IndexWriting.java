package org.tamga.tariff.search.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.tamga.shared.Validity;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.nomenclature.NomenclatureLine;
import org.tamga.tariff.search.words.Languages;

/**
 * Writes the index of a nomenclature: one entry for each line of goods and period, with the texts above it on its last day.
 * The title of a group is found by what stands below it.
 */
final class IndexWriting {

    private IndexWriting() {
    }

    static Directory write(Nomenclature nomenclature, Collection<String> languages) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        LocalDate latest = nomenclature.lines().stream().map(line -> line.validity().from()).max(Comparator.naturalOrder())
                .orElse(Validity.ALWAYS);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzers(languages)))) {
            for (int i = 0; i < nomenclature.lines().size(); i++) {
                NomenclatureLine line = nomenclature.lines().get(i);
                if (!line.suffix().equals(NomenclatureLine.GOODS)) {
                    continue;
                }
                LocalDate last = line.validity().to() == null ? latest : line.validity().to();
                Document entry = entry(i, line);
                texts(entry, line, nomenclature.on(last).ancestors(line), languages);
                writer.addDocument(entry);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static Analyzer analyzers(Collection<String> languages) {
        Map<String, Analyzer> stemming = new HashMap<>();
        for (String language : languages) {
            Analyzer analyzer = Languages.stemming(language);
            stemming.put(Fields.own(language), analyzer);
            stemming.put(Fields.above(language), analyzer);
        }
        return new PerFieldAnalyzerWrapper(Languages.PLAIN, stemming);
    }

    private static Document entry(int place, NomenclatureLine line) {
        Document entry = new Document();
        entry.add(new StoredField(Fields.PLACE, String.valueOf(place)));
        entry.add(new StringField(Fields.CODE, line.item(), Store.NO));
        LocalDate to = line.validity().to();
        entry.add(new LongPoint(Fields.FROM, line.validity().from().toEpochDay()));
        entry.add(new LongPoint(Fields.TO, to == null ? Long.MAX_VALUE : to.toEpochDay()));
        return entry;
    }

    private static void texts(Document entry, NomenclatureLine line, List<NomenclatureLine> ancestors,
            Collection<String> languages) {
        for (String language : languages) {
            String own = line.texts().getOrDefault(language, "");
            String above = ancestors.stream().map(each -> each.texts().getOrDefault(language, ""))
                    .collect(Collectors.joining("; "));
            entry.add(new TextField(Fields.own(language), own, Store.NO));
            entry.add(new TextField(Fields.above(language), above, Store.NO));
            entry.add(new TextField(Fields.ownPlain(language), own, Store.NO));
            entry.add(new TextField(Fields.abovePlain(language), above, Store.NO));
        }
    }
}
