package org.tamga.evidence.merkle;

import java.util.Iterator;
import java.util.List;

/** Verification of proofs, which needs nothing but the proof (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class ProofCheck {

    private ProofCheck() {
    }

    /** Whether the leaf of that hash stands at that place of the tree of that size and root. */
    public static boolean isIncluded(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash step : proof) {
            if (last == 0) {
                return false;
            }
            if (isOdd(place) || place == last) {
                hash = Hash.ofNode(step, hash);
                while (!isOdd(place) && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, step);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the later tree begins with all leaves of the earlier one, unchanged. */
    public static boolean isConsistent(long earlier, Hash earlierRoot, long later, Hash laterRoot, List<Hash> proof) {
        if (earlier < 1 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return proof.isEmpty() && earlierRoot.equals(laterRoot);
        }
        boolean complete = Long.bitCount(earlier) == 1;
        if (proof.isEmpty() && !complete) {
            return false;
        }
        Iterator<Hash> steps = proof.iterator();
        Hash start = complete ? earlierRoot : steps.next();
        return leadsToBoth(start, steps, earlier - 1, later - 1, earlierRoot, laterRoot);
    }

    private static boolean leadsToBoth(Hash start, Iterator<Hash> steps, long lastEarlier, long lastLater, Hash earlierRoot,
            Hash laterRoot) {
        long place = lastEarlier;
        long last = lastLater;
        while (isOdd(place)) {
            place >>= 1;
            last >>= 1;
        }
        Hash before = start;
        Hash after = start;
        while (steps.hasNext()) {
            Hash step = steps.next();
            if (last == 0) {
                return false;
            }
            if (isOdd(place) || place == last) {
                before = Hash.ofNode(step, before);
                after = Hash.ofNode(step, after);
                while (!isOdd(place) && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hash.ofNode(after, step);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(earlierRoot) && after.equals(laterRoot);
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }
}
