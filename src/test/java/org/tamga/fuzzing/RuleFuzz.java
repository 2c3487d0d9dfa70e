package org.tamga.fuzzing;

import java.nio.charset.StandardCharsets;

import org.tamga.rulebook.rules.language.RuleLanguage;

/** The language of conditions in rules. */
public final class RuleFuzz {

    private static final RuleLanguage LANGUAGE = new RuleLanguage();

    static {
        Watch.warmUp(() -> compile("it.text('ID') == 'x' && item.count('Packaging') > 1"));
    }

    private RuleFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Watch.run(input, () -> compile(text));
    }

    private static void compile(String text) {
        try {
            LANGUAGE.compile(text);
        } catch (IllegalArgumentException refused) {
            if (String.valueOf(refused.getMessage()).isBlank()) {
                throw new AssertionError("refused without a reason", refused);
            }
        }
    }
}
