package org.tamga.declaration.model;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.WcoElement;

/**
 * Packages of one kind. {@code @wco 93A}
 *
 * @param element where it stands in the declaration
 */
public record Packaging(WcoElement element) {

    /** UN/ECE Recommendation 21. */
    public @Nullable String type() {
        return element.text("TypeCode");
    }

    public Optional<Integer> quantity() {
        return Values.count(element, "QuantityQuantity");
    }

    public @Nullable String marks() {
        return element.text("MarksNumbersID");
    }
}
