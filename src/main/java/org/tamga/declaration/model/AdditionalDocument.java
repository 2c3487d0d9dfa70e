package org.tamga.declaration.model;

import org.jspecify.annotations.Nullable;
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
}
