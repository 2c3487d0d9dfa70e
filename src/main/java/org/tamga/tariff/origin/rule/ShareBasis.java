package org.tamga.tariff.origin.rule;

import java.util.Optional;
import java.util.stream.Stream;

/** What a share of materials is measured on. */
public enum ShareBasis {
    /** The ex-works price of the goods. */
    EXW("EXW"),
    /** Their price free on board. */
    FOB("FOB"),
    /** Their net weight; the materials are weighed too, not valued. */
    WEIGHT("weight"),
    /** The value of the originating materials that are used. */
    ORIGINATING("originating");

    private final String word;

    ShareBasis(String word) {
        this.word = word;
    }

    /** By its word in a rule; empty if there is no such basis. */
    static Optional<ShareBasis> find(String word) {
        return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** Whether it is a price of the goods. */
    public boolean isPrice() {
        return this == EXW || this == FOB;
    }

    @Override
    public String toString() {
        return word;
    }
}
