package org.tamga.tariff.nomenclature;

import java.util.Map;

import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;

/**
 * A footnote to a line and to everything below it.
 *
 * @param code  for example {@code TN701}
 * @param texts by language
 */
public record Footnote(String code, CommodityCode commodity, Validity validity, Map<String, String> texts) {

    public Footnote {
        texts = Map.copyOf(texts);
    }

    /** The text in a language, or in another one if it has none in that. */
    public String text(String language) {
        String text = texts.get(language);
        return text != null ? text : texts.values().stream().sorted().findFirst().orElse("");
    }
}
