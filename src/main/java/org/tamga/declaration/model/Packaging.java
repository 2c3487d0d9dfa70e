package org.tamga.declaration.model;

import java.util.Optional;

import org.tamga.shared.wco.WcoElement;

/**
 * Packages of one kind. {@code @wco 93A}
 *
 * @param element where it stands in the declaration
 */
public record Packaging(WcoElement element) {

    public Optional<Integer> quantity() {
        return Values.count(element, "QuantityQuantity");
    }
}
