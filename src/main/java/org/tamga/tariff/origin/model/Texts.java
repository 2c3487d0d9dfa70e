package org.tamga.tariff.origin.model;

import java.util.Map;
import java.util.TreeMap;

/** The choice among texts by language. */
public final class Texts {

    private Texts() {
    }

    public static String of(Map<String, String> texts, String language, String otherwise) {
        String text = texts.get(language);
        return text != null ? text : texts.isEmpty() ? otherwise : new TreeMap<>(texts).firstEntry().getValue();
    }
}
