package org.tamga.reference;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** The versions that decisions were lately repeated under: compiling one takes seconds. */
final class EarlierLaws {

    private static final int REMEMBERED = 8;

    private record Key(String pack, String version) {
    }

    private final SequencedMap<Key, Law> laws = new LinkedHashMap<>(16, 0.75f, true);

    synchronized Law get(String pack, String version, Supplier<Law> compilation) {
        Key key = new Key(pack, version);
        Law law = laws.get(key);
        if (law == null) {
            law = compilation.get();
            laws.put(key, law);
            if (laws.size() > REMEMBERED) {
                laws.pollFirstEntry();
            }
        }
        return law;
    }
}
