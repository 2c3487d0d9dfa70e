package org.tamga.tariff.model.measures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a type of measure is.
 *
 * @param id     for example {@code 103}
 * @param texts  what it is called, by language; the first is that of the pack
 * @param series {@code A} prohibitions, {@code B} restrictions, {@code C} duties, {@code D} trade defence, …
 */
public record MeasureType(String id, Map<String, String> texts, String series, Movement movement, Kind kind) {

    public MeasureType {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** In the first language that has a name for it. */
    public String description() {
        return texts.values().stream().findFirst().orElse("measure " + id);
    }

    /** In that language, or else in the first that has a name for it. */
    public String description(String language) {
        return texts.getOrDefault(language, description());
    }

    /** Which way the goods go that such a measure concerns. */
    public enum Movement {
        IMPORT, EXPORT, BOTH;

        public boolean concerns(boolean export) {
            return this == BOTH || export == (this == EXPORT);
        }
    }

    /** What such a measure does. */
    public enum Kind {
        /** Charges. */
        DUTY,
        /** Asks for documents, or for limits to be kept. */
        RESTRICTION,
        /** Forbids, unless one of its conditions allows. */
        PROHIBITION,
        /** Names the supplementary unit. */
        SUPPLEMENTARY_UNIT,
        /** Is there to be known, and changes nothing. */
        INFORMATION
    }
}
