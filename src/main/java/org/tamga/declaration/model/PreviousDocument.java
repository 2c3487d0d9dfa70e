package org.tamga.declaration.model;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.WcoElement;

/**
 * What stood before this declaration: a temporary storage declaration, an entry in records, a consignment number.
 * {@code @wco 99A}
 *
 * @param element where it stands in the declaration
 */
public record PreviousDocument(WcoElement element) {

    public @Nullable String type() {
        return element.text("TypeCode");
    }

    public @Nullable String id() {
        return element.text("ID");
    }
}
