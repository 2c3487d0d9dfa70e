package org.tamga.evidence.merkle;

/** Where the hashes of a tree are kept. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The root of the complete subtree over the leaves {@code [index << level, (index + 1) << level)}.
     *
     * @param level 0 for the leaves themselves
     */
    Hash root(int level, long index);
}
