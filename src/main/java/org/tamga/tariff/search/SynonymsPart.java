package org.tamga.tariff.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;

/**
 * Reads {@code tariff/synonyms.csv} of a pack: {@code language,words,means}, where {@code means} may hold several phrases
 * separated by {@code |}. The words of everyday language that come with the server hold for every pack.
 */
@Component
public class SynonymsPart implements PackPart<Synonyms> {

    static final String FILE = "tariff/synonyms.csv";
    private static final String EVERYDAY = "/tariff/synonyms.csv";
    private static final String[] COLUMNS = {"language", "words", "means"};

    @Override
    public Class<Synonyms> type() {
        return Synonyms.class;
    }

    @Override
    public Synonyms compile(PackFiles files, PackFaults faults) {
        Map<String, List<Synonyms.Entry>> entries = new HashMap<>();
        add(CsvTable.parse(EVERYDAY, everyday(), faults, COLUMNS), entries);
        add(CsvTable.read(files, FILE, faults, COLUMNS), entries);
        return new Synonyms(entries);
    }

    private static void add(CsvTable table, Map<String, List<Synonyms.Entry>> entries) {
        for (CsvRow row : table.rows()) {
            row.matching("language", "[a-z]{2}", "a language").ifPresent(language -> row.required("words")
                    .ifPresent(words -> row.required("means").ifPresent(means -> entries
                            .computeIfAbsent(language, key -> new ArrayList<>())
                            .add(new Synonyms.Entry(words, Arrays.stream(means.split("\\|")).map(String::strip).toList())))));
        }
    }

    private static String everyday() {
        try (InputStream in = Objects.requireNonNull(SynonymsPart.class.getResourceAsStream(EVERYDAY))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
