package org.tamga.tariff.calculator;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that was not said about an item, and that its charge depends on.
 *
 * @param input    what kind of fact is missing
 * @param anyOf    codes, units or countries of which one would do; empty if the law does not list them
 * @param required whether the charge cannot be worked out without; otherwise it may come to another amount
 * @param reason   one sentence for the trader
 */
public record MissingInput(int item, Input input, Set<String> anyOf, boolean required, String reason) {

    /** The facts that may be missing. */
    public enum Input {
        COMMODITY, VALUE, EXCHANGE_RATE, ORIGIN, DESTINATION, QUANTITY, ADDITIONAL_CODE
    }

    public MissingInput {
        anyOf = Collections.unmodifiableSet(new TreeSet<>(anyOf));
    }
}
