package org.tamga.reference.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.spi.PackFiles;

/**
 * What one version of a pack has that another has not.
 *
 * @param files those that differ, by path
 */
public record Difference(List<ChangedFile> files) {

    /** What became of a file or a row. */
    public enum Kind {
        ADDED, REMOVED, CHANGED
    }

    /**
     * @param rows of a table, in its order; empty for any other file, and where only the form of a table changed
     */
    public record ChangedFile(String path, Kind kind, List<ChangedRow> rows) {

        public long count(Kind sought) {
            return rows.stream().filter(row -> row.kind == sought).count();
        }
    }

    /**
     * @param key    what identifies the row, for example the sid of a measure
     * @param before value by column, without those that are empty; null if the row is new
     * @param after  the same afterwards; null if the row is gone
     */
    public record ChangedRow(Kind kind, String key, @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {

        /** The columns whose values differ. */
        public List<String> columns() {
            Map<String, String> old = before == null ? Map.of() : before;
            Map<String, String> now = after == null ? Map.of() : after;
            Set<String> all = new LinkedHashSet<>(old.keySet());
            all.addAll(now.keySet());
            return all.stream().filter(column -> !old.getOrDefault(column, "").equals(now.getOrDefault(column, ""))).toList();
        }
    }

    public static Difference between(PackFiles before, PackFiles after) {
        SortedMap<String, String> old = before.manifest();
        SortedMap<String, String> now = after.manifest();
        Set<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<ChangedFile> files = new ArrayList<>();
        for (String path : paths) {
            if (!Optional.ofNullable(old.get(path)).equals(Optional.ofNullable(now.get(path)))) {
                files.add(new ChangedFile(path, kind(old.get(path), now.get(path)), rows(path, before, after)));
            }
        }
        return new Difference(files);
    }

    private static Kind kind(@Nullable Object before, @Nullable Object after) {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    private static List<ChangedRow> rows(String path, PackFiles before, PackFiles after) {
        return Rows.read(path, before, after).map(both -> rows(both.getFirst(), both.getLast())).orElse(List.of());
    }

    private static List<ChangedRow> rows(Rows before, Rows after) {
        List<ChangedRow> changed = new ArrayList<>();
        before.byKey().forEach((key, old) -> {
            Map<String, String> now = after.byKey().get(key);
            if (!old.equals(now)) {
                changed.add(new ChangedRow(kind(old, now), key, old, now));
            }
        });
        after.byKey().forEach((key, now) -> {
            if (!before.byKey().containsKey(key)) {
                changed.add(new ChangedRow(Kind.ADDED, key, null, now));
            }
        });
        return changed;
    }
}
