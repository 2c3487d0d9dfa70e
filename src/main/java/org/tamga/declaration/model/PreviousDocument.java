package org.tamga.declaration.model;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.WcoElement;

/**
 * What stood before this declaration: a temporary storage declaration, an entry in records, a consignment number.
 * {@code @wco 99A}
 *
 * @param element where it stands in the declaration
 */
public record PreviousDocument(WcoElement element) {

    /** {@code X} temporary storage, {@code Y} initial declaration, {@code Z} other. */
    public @Nullable String category() {
        return element.text("CategoryCode");
    }

    public @Nullable String type() {
        return element.text("TypeCode");
    }

    public @Nullable String id() {
        return element.text("ID");
    }

    public Optional<Integer> item() {
        return Values.count(element, "LineNumeric");
    }
}
