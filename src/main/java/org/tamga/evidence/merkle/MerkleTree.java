package org.tamga.evidence.merkle;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a tree of a given size (RFC 9162, sections 2.1.1, 2.1.3.1 and 2.1.4.1). */
public final class MerkleTree {

    private final long size;
    private final Subtrees subtrees;

    /** @param subtrees at least those that are complete within {@code size} leaves */
    public MerkleTree(long size, Subtrees subtrees) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no " + size + " leaves");
        }
        this.size = size;
        this.subtrees = subtrees;
    }

    public Hash root() {
        return root(0, size);
    }

    /**
     * The hashes that lead from a leaf to the root, lowest first.
     *
     * @throws IndexOutOfBoundsException if there is no such leaf
     */
    public List<Hash> inclusionProof(long leaf) {
        if (leaf < 0 || leaf >= size) {
            throw new IndexOutOfBoundsException("leaf " + leaf + " of a tree of " + size);
        }
        List<Hash> proof = new ArrayList<>();
        collectPath(leaf, 0, size, proof);
        return List.copyOf(proof);
    }

    /**
     * The hashes that prove that this tree begins with the first {@code earlier} leaves unchanged. Empty if there is nothing to
     * prove: the sizes are equal.
     *
     * @param earlier size of the tree before, at least 1
     * @throws IndexOutOfBoundsException if it was not smaller or equal
     */
    public List<Hash> consistencyProof(long earlier) {
        if (earlier < 1 || earlier > size) {
            throw new IndexOutOfBoundsException(
                    "a tree of " + size + " grew from 1 to " + size + " leaves, not from " + earlier);
        }
        List<Hash> proof = new ArrayList<>();
        collectChanges(earlier, 0, size, true, proof);
        return List.copyOf(proof);
    }

    private void collectPath(long leaf, long from, long to, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (leaf < middle) {
            collectPath(leaf, from, middle, proof);
            proof.add(root(middle, to));
        } else {
            collectPath(leaf, middle, to, proof);
            proof.add(root(from, middle));
        }
    }

    private void collectChanges(long earlier, long from, long to, boolean wholeBefore, List<Hash> proof) {
        if (earlier == to) {
            if (!wholeBefore) {
                proof.add(root(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (earlier <= middle) {
            collectChanges(earlier, from, middle, wholeBefore, proof);
            proof.add(root(middle, to));
        } else {
            collectChanges(earlier, middle, to, false, proof);
            proof.add(root(from, middle));
        }
    }

    private Hash root(long from, long to) {
        long leaves = to - from;
        if (leaves == 0) {
            return Hash.OF_NOTHING;
        }
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return subtrees.root(level, from >> level);
        }
        long middle = from + split(leaves);
        return Hash.ofNode(root(from, middle), root(middle, to));
    }

    /** The largest power of two below {@code leaves}. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
