package org.tamga.declaration.model;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Quantity;
import org.tamga.shared.wco.WcoElement;

/**
 * A document, certificate or authorisation that the declarant produces, or says why not. {@code @wco 02A}
 *
 * @param element where it stands in the declaration
 */
public record AdditionalDocument(WcoElement element) {

    /** Category and type together, as code lists name a document: {@code C506}, {@code N935}. Empty if neither is given. */
    public String code() {
        String category = element.text("CategoryCode");
        String type = element.text("TypeCode");
        return (category == null ? "" : category) + (type == null ? "" : type);
    }

    public @Nullable String id() {
        return element.text("ID");
    }

    /** Why there is no document, in words. */
    public @Nullable String name() {
        return element.text("Name");
    }

    /** Whether the document is there, and if not why not: {@code AC}, {@code JP}, {@code XX}. */
    public @Nullable String status() {
        return element.text("LPCOExemptionCode");
    }

    /** How much to write off. */
    public Optional<Quantity> writeOff() {
        return Values.quantity(element, "WriteOff/QuantityQuantity");
    }
}
