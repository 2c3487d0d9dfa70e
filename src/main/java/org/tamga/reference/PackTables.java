package org.tamga.reference;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.tamga.platform.MalformedUpload;
import org.tamga.reference.packs.TableUpload;
import org.tamga.reference.packs.TableUpload.Mode;

/** Changes single tables of a pack in force: good rows come into force together, bad ones are named. */
@Component
public class PackTables {

    private static final Map<String, String> FILES = Map.of("measures", "tariff/measures.csv", "areas", "tariff/areas.csv",
            "quotas", "tariff/quotas.csv", "rates", "rates.csv", "credibility", "rules/credibility.csv", "overrides",
            "rules/overrides.csv");
    private static final Pattern CODE_LIST = Pattern.compile("codelists/[a-z0-9-]+");

    private final LawBook laws;

    public PackTables(LawBook laws) {
        this.laws = laws;
    }

    /**
     * Loads the rows of a table.
     *
     * @param table {@code measures}, {@code areas}, {@code quotas}, {@code rates}, {@code credibility}, {@code overrides} or
     *              {@code codelists/<list>}
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

    /**
     * Rows on their way into a table.
     *
     * @param language first one of the pack
     * @throws UnknownLaw      if there is no such table
     * @throws MalformedUpload if no row can be read
     */
    public static TableUpload upload(String table, Mode mode, String csv, String language) {
        String path = path(table).orElseThrow(() -> new UnknownLaw("there is no table " + table));
        return new TableUpload(path, mode, csv, columns(table, language));
    }

    private static Optional<String> path(String table) {
        return CODE_LIST.matcher(table).matches() ? Optional.of(table + ".csv") : Optional.ofNullable(FILES.get(table));
    }

    /** In a code list {@code text} and {@code en} may be said for {@code text_en}. */
    private static UnaryOperator<String> columns(String table, String language) {
        if (!CODE_LIST.matcher(table).matches()) {
            return UnaryOperator.identity();
        }
        return column -> column.equals("text") ? "text_" + language : column.matches("[a-z]{2}") ? "text_" + column : column;
    }
}
