package org.tamga.rulebook.rules.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.rulebook.rules.language.DataSets;
import org.tamga.rulebook.rules.language.Row;

/** Reads how data sets are derived, and the names that rules have for groups of them. */
final class DataSetReader {

    /** @param groups name to the data sets in it */
    record DataSetFile(DataSets sets, Set<String> names, Map<String, Set<String>> groups) {

        /** Replaces groups by what is in them. @throws IllegalArgumentException on a name that is neither group nor data set */
        Set<String> expand(Set<String> scope) {
            Set<String> expanded = new TreeSet<>();
            for (String name : scope) {
                if (!groups.containsKey(name) && !names.contains(name)) {
                    throw new IllegalArgumentException("names the data set " + name + ", which is not derived from anything");
                }
                expanded.addAll(groups.getOrDefault(name, Set.of(name)));
            }
            return expanded;
        }
    }

    private DataSetReader() {
    }

    static DataSetFile read(PackFiles files, String file, PackFaults faults) {
        List<DataSets.Row> rows = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (YamlRows.Numbered each : YamlRows.read(files, file, "data_sets", faults)) {
            try {
                Row row = each.row();
                row.allowOnly(Set.of("id", "directions", "types", "procedures", "additional", "text"));
                rows.add(new DataSets.Row(row.text("id"), row.set("directions"), row.set("types"), row.set("procedures"),
                        row.set("additional")));
                names.add(row.text("id"));
            } catch (IllegalArgumentException e) {
                faults.add(file, each.line(), "data set " + e.getMessage());
            }
        }
        Map<String, Set<String>> groups = new HashMap<>();
        for (YamlRows.Numbered each : YamlRows.read(files, file, "groups", faults)) {
            groups.put(each.row().text("id"), each.row().set("data_sets"));
        }
        return new DataSetFile(new DataSets(rows), names, groups);
    }
}
