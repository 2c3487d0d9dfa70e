package org.tamga.tariff.search.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that are known in one language: those of the tariff and those of everyday names, each as it is written with its
 * stem.
 */
public final class Vocabulary {

    /** Shortest word that may be another one with a slip of the pen. */
    static final int SHORTEST_MISSPELLED = 3;
    private static final int LONG_WORD = 7;

    private record Known(String written, String stem) {
    }

    private final Map<Integer, List<Known>> byLength = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> stems = new HashSet<>();

    /** Adds a word. @param plain in small letters without accents */
    public void add(String plain, String stem) {
        stems.add(stem);
        if (written.add(plain)) {
            byLength.computeIfAbsent(plain.length(), length -> new ArrayList<>()).add(new Known(plain, stem));
        }
    }

    /** Whether the word is known in just this form. */
    boolean writes(String plain) {
        return written.contains(plain);
    }

    boolean knows(String stem) {
        return stems.contains(stem);
    }

    /** Whether it is long enough to be another word with a slip of the pen. */
    static boolean mayBeMisspelled(String plain) {
        return plain.length() >= SHORTEST_MISSPELLED && !Languages.isLittleWord(plain);
    }

    /** The stems of the words that the fewest slips of the pen lead to; none if it is too far from all of them. */
    Set<String> nearest(String plain) {
        int most = plain.length() >= LONG_WORD ? 2 : 1;
        int fewest = most;
        Set<String> found = new HashSet<>();
        for (int length = plain.length() - most; length <= plain.length() + most; length++) {
            for (Known known : byLength.getOrDefault(length, List.of())) {
                int slips = Spelling.slips(known.written, plain, fewest);
                if (slips < fewest) {
                    found.clear();
                    fewest = slips;
                }
                if (slips == fewest) {
                    found.add(known.stem);
                }
            }
        }
        return found;
    }
}
