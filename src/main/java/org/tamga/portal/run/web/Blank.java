package org.tamga.portal.run.web;

import org.jspecify.annotations.Nullable;

/** What somebody leaves empty in a form is absent. */
final class Blank {

    private Blank() {
    }

    static @Nullable String toNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
