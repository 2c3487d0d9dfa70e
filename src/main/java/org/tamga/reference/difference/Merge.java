package org.tamga.reference.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFiles;

/**
 * Joins two changes of one version: what only one of them changed is as that one has it, row by row in tables, whole in other
 * files. What both changed in different ways is a conflict, for a person to decide.
 *
 * @param files     the joined pack; at a conflict that is not decided it has what was there before both
 * @param conflicts those that are not decided
 */
public record Merge(PackFiles files, List<Conflict> conflicts) {

    /** Whose change counts at a conflict. */
    public enum Side {
        MINE, THEIRS
    }

    /**
     * @param key    of the row; null if the file as a whole is meant
     * @param base   value by column before both changes; null if there was none. Empty where a whole file is meant
     * @param mine   null if this change takes it away
     * @param theirs null if the other change takes it away
     */
    public record Conflict(String file, @Nullable String key, @Nullable Map<String, String> base,
            @Nullable Map<String, String> mine, @Nullable Map<String, String> theirs) {

        /** How a person names it: the file, and the row if one is meant. */
        public String place() {
            return key == null ? file : file + " " + key;
        }
    }

    /**
     * @param decisions whose change counts, by conflict; null where nobody has decided
     */
    public static Merge of(PackFiles base, PackFiles mine, PackFiles theirs,
            Function<Conflict, @Nullable Side> decisions) {
        return new Joining(base, mine, theirs, decisions).merge();
    }

    private static final class Joining {

        private final PackFiles base;
        private final PackFiles mine;
        private final PackFiles theirs;
        private final Function<Conflict, @Nullable Side> decisions;
        private final List<Conflict> conflicts = new ArrayList<>();

        Joining(PackFiles base, PackFiles mine, PackFiles theirs, Function<Conflict, @Nullable Side> decisions) {
            this.base = base.unread();
            this.mine = mine.unread();
            this.theirs = theirs.unread();
            this.decisions = decisions;
        }

        Merge merge() {
            Map<String, String> before = base.manifest();
            Map<String, String> left = mine.manifest();
            Map<String, String> right = theirs.manifest();
            Set<String> paths = new TreeSet<>(left.keySet());
            paths.addAll(right.keySet());
            paths.addAll(before.keySet());
            Map<String, byte[]> joined = new HashMap<>();
            for (String path : paths) {
                byte[] content = Objects.equals(left.get(path), before.get(path)) || Objects.equals(left.get(path),
                        right.get(path)) ? content(theirs, path)
                                : Objects.equals(right.get(path), before.get(path)) ? content(mine, path) : both(path);
                if (content != null) {
                    joined.put(path, content);
                }
            }
            return new Merge(new PackFiles(theirs.pack(), joined), List.copyOf(conflicts));
        }

        private static byte @Nullable [] content(PackFiles files, String path) {
            return files.find(path).orElse(null);
        }

        private byte @Nullable [] both(String path) {
            boolean everywhere = mine.find(path).isPresent() && theirs.find(path).isPresent();
            List<Rows> rows = everywhere ? Rows.read(path, base, mine, theirs).orElse(List.of()) : List.of();
            if (rows.isEmpty()) {
                Side side = decide(new Conflict(path, null, Map.of(), Map.of(), Map.of()));
                return content(side == null ? base : side == Side.MINE ? mine : theirs, path);
            }
            return table(path, rows.get(0), rows.get(1), rows.get(2));
        }

        /** Their rows in their order, then those that only this change has. */
        private byte[] table(String path, Rows before, Rows left, Rows right) {
            Set<String> keys = new LinkedHashSet<>(right.byKey().keySet());
            keys.addAll(left.byKey().keySet());
            keys.addAll(before.byKey().keySet());
            Map<String, Map<String, String>> joined = new LinkedHashMap<>();
            for (String key : keys) {
                Map<String, String> row = row(path, key, before.byKey().get(key), left.byKey().get(key),
                        right.byKey().get(key));
                if (row != null) {
                    joined.put(key, row);
                }
            }
            Set<String> columns = new LinkedHashSet<>(right.header());
            columns.addAll(left.header());
            return CsvTable.print(columns, joined.values());
        }

        private @Nullable Map<String, String> row(String path, String key, @Nullable Map<String, String> before,
                @Nullable Map<String, String> left, @Nullable Map<String, String> right) {
            if (Objects.equals(left, before) || Objects.equals(left, right)) {
                return right;
            }
            if (Objects.equals(right, before)) {
                return left;
            }
            Side side = decide(new Conflict(path, key, before, left, right));
            return side == null ? before : side == Side.MINE ? left : right;
        }

        private @Nullable Side decide(Conflict conflict) {
            Side side = decisions.apply(conflict);
            if (side == null) {
                conflicts.add(conflict);
            }
            return side;
        }
    }
}
