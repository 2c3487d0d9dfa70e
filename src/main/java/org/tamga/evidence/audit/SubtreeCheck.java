package org.tamga.evidence.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.tamga.evidence.merkle.GrowingRoot;
import org.tamga.evidence.merkle.Hash;
import org.tamga.evidence.store.TreeStore;

/** Computes the stored subtrees again as the leaves go by, and names those that are not what they were. */
final class SubtreeCheck {

    private static final int WIDTH = 256;

    private static final class Level {
        private GrowingRoot open = new GrowingRoot();
        private long complete;
    }

    private final TreeStore store;
    private final Consumer<String> wrong;
    private final List<Level> levels = new ArrayList<>();

    /** @param wrong told the row */
    SubtreeCheck(TreeStore store, Consumer<String> wrong) {
        this.store = store;
        this.wrong = wrong;
    }

    void add(Hash leaf) {
        add(1, leaf);
    }

    private void add(int number, Hash hash) {
        if (levels.size() < number) {
            levels.add(new Level());
        }
        Level level = levels.get(number - 1);
        level.open.add(hash);
        if (level.open.size() == WIDTH) {
            Hash root = level.open.root();
            long index = level.complete++;
            level.open = new GrowingRoot();
            if (!store.subtrees(number, index, index + 1).equals(List.of(root))) {
                wrong.accept("evidence.subtree " + number + " " + index);
            }
            add(number + 1, root);
        }
    }
}
