package org.tamga.declaration.model;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.WcoElement;

/**
 * An additional information statement. {@code @wco 03A}
 *
 * @param element where it stands in the declaration
 */
public record AdditionalStatement(WcoElement element) {

    public @Nullable String code() {
        return element.text("StatementCode");
    }
}
