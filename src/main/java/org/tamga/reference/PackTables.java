package org.tamga.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tamga.platform.MalformedUpload;
import org.tamga.reference.packs.TableUpload;
import org.tamga.reference.packs.TableUpload.Mode;

/** Changes single tables of a pack in force: good rows come into force together, bad ones are named. */
@Component
public class PackTables {

    private static final Map<String, String> FILES = Stream.concat(
            Stream.of("measures", "areas", "quotas", "components", "measure-types", "nomenclature", "sections",
                    "footnotes", "synonyms", "names")
                    .map(table -> Map.entry(table, "tariff/" + table + ".csv")),
            Stream.of(Map.entry("rates", "rates.csv"), Map.entry("credibility", "rules/credibility.csv"),
                    Map.entry("overrides", "rules/overrides.csv")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    /** The columns that tell which row of a table is meant, where a row that is sent again takes its own place. */
    private static final Map<String, List<String>> KEYS = Map.of("measures", List.of("sid"), "nomenclature",
            List.of("code", "suffix", "valid_from"), "sections", List.of("section"), "quotas",
            List.of("order_number", "commodity", "from"), "measure-types", List.of("measure_type"));
    private static final Set<String> WITH_TEXTS = Set.of("nomenclature", "sections", "footnotes", "measure-types");
    private static final Pattern CODE_LIST = Pattern.compile("codelists/[a-z0-9-]+");

    private final LawBook laws;

    public PackTables(LawBook laws) {
        this.laws = laws;
    }

    /**
     * Loads the rows of a table.
     *
     * @param table {@code measures}, {@code areas}, {@code quotas}, {@code components}, {@code measure-types}, {@code rates},
     *              {@code credibility}, {@code overrides}, {@code nomenclature}, {@code sections}, {@code footnotes},
     * {@code synonyms}, {@code names} or {@code codelists/<list>}
     * @param csv   with a header; a row equal to one that is there is no fault
     * @param by    name of the person or machine that does it
     * @throws UnknownLaw      if there is no such pack or table
     * @throws MalformedUpload if no row can be read
     * @throws FaultyPack      if the pack would have faults that no row of these is to blame for
     */
    public LoadResult load(String pack, String table, Mode mode, String csv, String by) {
        Law law = laws.current(pack);
        TableUpload upload = upload(table, mode, csv, law.language());
        while (!upload.nothingLeft()) {
            try {
                Law changed = laws.amend(pack, upload::into, by);
                return new LoadResult(upload.loaded(), upload.refused(), changed.version());
            } catch (FaultyPack faulty) {
                if (!upload.refuse(faulty)) {
                    throw faulty;
                }
            }
        }
        return new LoadResult(0, upload.refused(), law.version());
    }

    /** Names of the tables that every pack may have; besides them {@code codelists/<list>}. */
    public static List<String> tables() {
        return FILES.keySet().stream().sorted().toList();
    }

    /**
     * Rows on their way into a table.
     *
     * @param language first one of the pack
     * @throws UnknownLaw      if there is no such table
     * @throws MalformedUpload if no row can be read
     */
    public static TableUpload upload(String table, Mode mode, String csv, String language) {
        String path = path(table).orElseThrow(() -> new UnknownLaw("there is no table " + table));
        return new TableUpload(path, mode, csv, columns(table, language), KEYS.getOrDefault(table, List.of()));
    }

    private static Optional<String> path(String table) {
        return CODE_LIST.matcher(table).matches() ? Optional.of(table + ".csv") : Optional.ofNullable(FILES.get(table));
    }

    /** In a table with texts {@code text} and {@code en} may be said for {@code text_en}. */
    private static UnaryOperator<String> columns(String table, String language) {
        if (!CODE_LIST.matcher(table).matches() && !WITH_TEXTS.contains(table)) {
            return UnaryOperator.identity();
        }
        return column -> column.equals("text") ? "text_" + language : column.matches("[a-z]{2}") ? "text_" + column : column;
    }
}
