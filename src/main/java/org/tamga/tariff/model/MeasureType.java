package org.tamga.tariff.model;

/**
 * What a type of measure is.
 *
 * @param id          for example {@code 103}
 * @param description as the tariff prints it
 * @param series      {@code A} prohibitions, {@code B} restrictions, {@code C} duties, {@code D} trade defence, …
 */
public record MeasureType(String id, String description, String series, Movement movement, Kind kind) {

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
