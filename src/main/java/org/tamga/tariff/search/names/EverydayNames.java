package org.tamga.tariff.search.names;

import java.util.List;
import java.util.Map;

/**
 * What people call goods, and what the tariff calls them.
 *
 * @param entries by language
 */
public record EverydayNames(Map<String, List<Entry>> entries) {

    /**
     * A name. It stands for what the tariff says elsewhere, or for where the tariff says it.
     *
     * @param words    what people say, one word or several
     * @param means    what the tariff says; any one of these
     * @param headings beginnings of the codes of such goods, by the Harmonized System; any one of these
     */
    public record Entry(String words, List<String> means, List<String> headings) {
        public Entry {
            means = List.copyOf(means);
            headings = List.copyOf(headings);
        }
    }

    public EverydayNames {
        entries = Map.copyOf(entries);
    }

    public List<Entry> in(String language) {
        return entries.getOrDefault(language, List.of());
    }
}
