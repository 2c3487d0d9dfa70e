package org.tamga.tariff.search;

import java.util.List;
import java.util.Map;

/**
 * What people call goods, and what the tariff calls them.
 *
 * @param entries by language
 */
public record Synonyms(Map<String, List<Entry>> entries) {

    /**
     * @param words what people say, one word or several
     * @param means what the tariff says; any one of these
     */
    public record Entry(String words, List<String> means) {
        public Entry {
            means = List.copyOf(means);
        }
    }

    public Synonyms {
        entries = Map.copyOf(entries);
    }

    public List<Entry> in(String language) {
        return entries.getOrDefault(language, List.of());
    }
}
