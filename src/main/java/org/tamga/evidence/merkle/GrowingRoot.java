package org.tamga.evidence.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The root of a tree to which leaves are added one after the other; keeps one hash for each complete subtree, no leaves. */
public final class GrowingRoot {

    private final Deque<Hash> complete = new ArrayDeque<>();
    private long size;

    public void add(Hash leaf) {
        Hash hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hash.ofNode(complete.pop(), hash);
        }
        complete.push(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        if (complete.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        Iterator<Hash> smallestFirst = complete.iterator();
        Hash root = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            root = Hash.ofNode(smallestFirst.next(), root);
        }
        return root;
    }
}
