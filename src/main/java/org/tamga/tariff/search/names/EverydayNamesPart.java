package org.tamga.tariff.search.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import org.tamga.tariff.search.names.EverydayNames.Entry;

/**
 * Reads what people call goods, from two tables of a pack and the same two of the server, which hold for every pack:
 * {@code tariff/synonyms.csv} with {@code language,words,means}, where {@code means} may hold several phrases of the tariff,
 * and {@code tariff/names.csv} with {@code language,heading,names}, where {@code names} holds everything that goods of the
 * heading are called. Several are separated by {@code |}.
 */
@Component
public class EverydayNamesPart implements PackPart<EverydayNames> {

    static final String SYNONYMS = "tariff/synonyms.csv";
    static final String NAMES = "tariff/names.csv";
    private static final String[] SYNONYM_COLUMNS = {"language", "words", "means"};
    private static final String[] NAME_COLUMNS = {"language", "heading", "names"};

    @Override
    public Class<EverydayNames> type() {
        return EverydayNames.class;
    }

    @Override
    public EverydayNames compile(PackFiles files, PackFaults faults) {
        Map<String, List<Entry>> entries = new HashMap<>();
        synonyms(CsvTable.parse(SYNONYMS, everyday(SYNONYMS), faults, SYNONYM_COLUMNS), entries);
        synonyms(CsvTable.read(files, SYNONYMS, faults, SYNONYM_COLUMNS), entries);
        names(CsvTable.parse(NAMES, everyday(NAMES), faults, NAME_COLUMNS), entries);
        names(CsvTable.read(files, NAMES, faults, NAME_COLUMNS), entries);
        return new EverydayNames(entries);
    }

    private static void synonyms(CsvTable table, Map<String, List<Entry>> entries) {
        for (CsvRow row : table.rows()) {
            row.matching("language", "[a-z]{2}", "a language").ifPresent(language -> row.required("words")
                    .ifPresent(words -> row.required("means").ifPresent(means -> entries
                            .computeIfAbsent(language, key -> new ArrayList<>())
                            .add(new Entry(words, split(means), List.of())))));
        }
    }

    /** Each name once, with every heading that has goods of that name. */
    private static void names(CsvTable table, Map<String, List<Entry>> entries) {
        Map<String, Map<String, Set<String>>> headings = new LinkedHashMap<>();
        for (CsvRow row : table.rows()) {
            row.matching("language", "[a-z]{2}", "a language")
                    .ifPresent(language -> row.matching("heading", "\\d{2,10}", "the beginning of a code")
                            .ifPresent(heading -> row.required("names").ifPresent(names -> split(names).forEach(
                                    name -> headings.computeIfAbsent(language, key -> new LinkedHashMap<>())
                                            .computeIfAbsent(name, key -> new LinkedHashSet<>()).add(heading)))));
        }
        headings.forEach((language, names) -> names.forEach((name, all) -> entries
                .computeIfAbsent(language, key -> new ArrayList<>()).add(new Entry(name, List.of(), List.copyOf(all)))));
    }

    private static List<String> split(String several) {
        return Arrays.stream(several.split("\\|")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    private static String everyday(String file) {
        try (InputStream in = Objects.requireNonNull(EverydayNamesPart.class.getResourceAsStream("/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
