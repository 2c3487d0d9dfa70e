package org.tamga.evidence;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.tamga.evidence.merkle.Hash;
import org.tamga.evidence.merkle.Subtrees;
import org.tamga.evidence.store.TreeStore;

/**
 * The tree as it is stored: every leaf, and of the levels above every eighth. What is between is computed from at most 128
 * neighbours, which is cheaper than to keep it.
 */
@Component
class StoredTree implements Subtrees {

    private static final int STEP = 8;

    private final TreeStore store;

    StoredTree(TreeStore store) {
        this.store = store;
    }

    @Override
    public Hash root(int level, long index) {
        int stored = level / STEP;
        int above = level % STEP;
        return fold(stored(stored, index << above, (index + 1) << above));
    }

    /** Stores the subtrees that the leaves {@code from} (inclusive) to {@code to} have completed. */
    void complete(long from, long to) {
        for (int level = 1; from >> (STEP * level) < to >> (STEP * level); level++) {
            for (long index = from >> (STEP * level); index < to >> (STEP * level); index++) {
                store.putSubtree(level, index, fold(stored(level - 1, index << STEP, (index + 1) << STEP)));
            }
        }
    }

    private List<Hash> stored(int level, long from, long to) {
        List<Hash> hashes = level == 0 ? store.leaves(from, to) : store.subtrees(level, from, to);
        if (hashes.size() != to - from) {
            throw new IllegalStateException("of the hashes " + from + " to " + to + " at stored level " + level + " only "
                    + hashes.size() + " are there: the log is damaged");
        }
        return hashes;
    }

    private static Hash fold(List<Hash> neighbours) {
        List<Hash> row = neighbours;
        while (row.size() > 1) {
            List<Hash> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(Hash.ofNode(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }
}
