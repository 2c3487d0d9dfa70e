package org.tamga.rulebook.rules.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;

/**
 * The messages of the rules in every language of the pack. The first language stands in the rule itself; the others in
 * {@code texts/<language>.properties} under {@code rule.<id>}.
 */
final class RuleTexts {

    private static final String FOLDER = "texts/";
    private static final String SUFFIX = ".properties";
    private static final String KEY = "rule.";

    private final String firstLanguage;
    private final Map<String, Properties> byLanguage;
    private final PackFaults faults;

    private RuleTexts(String firstLanguage, Map<String, Properties> byLanguage, PackFaults faults) {
        this.firstLanguage = firstLanguage;
        this.byLanguage = byLanguage;
        this.faults = faults;
    }

    static RuleTexts read(PackFiles files, PackFaults faults) {
        Map<String, Properties> byLanguage = new TreeMap<>();
        for (String file : files.list(FOLDER)) {
            if (file.endsWith(SUFFIX)) {
                Properties properties = new Properties();
                try {
                    properties.load(new StringReader(files.findText(file).orElse("")));
                } catch (IOException | IllegalArgumentException e) {
                    faults.add(file, 0, "cannot be read: " + e.getMessage());
                }
                byLanguage.put(file.substring(FOLDER.length(), file.length() - SUFFIX.length()), properties);
            }
        }
        return new RuleTexts(files.yaml("pack.yaml").path("languages").path(0).asString("en"), byLanguage, faults);
    }

    /** The messages of a rule by language. */
    Map<String, String> of(String id, String message) {
        Map<String, String> texts = new TreeMap<>();
        byLanguage.forEach((language, properties) -> {
            String text = properties.getProperty(KEY + id);
            if (text != null) {
                texts.put(language, text);
            }
        });
        texts.put(firstLanguage, message);
        return texts;
    }

    /** A text for a rule that there is not is a slip of the pen. */
    void reportUnused(Set<String> ids) {
        byLanguage.forEach((language, properties) -> properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(KEY) && !ids.contains(key.substring(KEY.length()))).sorted()
                .forEach(key -> faults.add(FOLDER + language + SUFFIX, 0, "has a text for " + key + ", which is no rule")));
    }
}
