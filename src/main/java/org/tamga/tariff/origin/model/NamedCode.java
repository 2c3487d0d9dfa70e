package org.tamga.tariff.origin.model;

import java.util.Map;

/** A code of a scheme with its text by language: an operation, a process. */
public record NamedCode(String code, Map<String, String> texts) {

    public NamedCode {
        texts = Map.copyOf(texts);
    }

    /** In that language; in any other if there is none; the code itself if there is no text at all. */
    public String text(String language) {
        return Texts.of(texts, language, code);
    }
}
