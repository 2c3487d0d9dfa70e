package org.tamga.reference.importing;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import tools.jackson.databind.JsonNode;

/**
 * Which published files fill a list, and how.
 *
 * @param files pattern of file names
 * @param tag   only parents that carry it; empty for all
 * @param drop  characters to leave out at the beginning of each code
 */
record ImportRule(String list, String files, As as, String tag, int drop) {

    static final String FILE = "import.yaml";

    /** What an entry of the file is. */
    enum As {
        CODES, PAIRS, PARENTS
    }

    static List<ImportRule> read(PackFiles pack, PackFaults faults) {
        List<ImportRule> rules = new ArrayList<>();
        for (JsonNode rule : pack.yaml(FILE, faults).path("lists")) {
            try {
                rules.add(new ImportRule(rule.path("list").asString(), rule.path("files").asString(),
                        As.valueOf(rule.path("as").asString("codes").toUpperCase(Locale.ROOT)),
                        rule.path("tag").asString(""), rule.path("drop").asInt(0)));
            } catch (IllegalArgumentException e) {
                faults.add(FILE, 0, rule.path("list").asString("") + ": " + e.getMessage());
            }
        }
        return rules;
    }

    boolean reads(String fileName) {
        return FileSystems.getDefault().getPathMatcher("glob:" + files).matches(Path.of(fileName));
    }
}
