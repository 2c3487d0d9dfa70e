package org.tamga.fuzzing;

import java.nio.charset.StandardCharsets;

import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.rulebook.rules.reading.RuleReader;
import org.tamga.testing.TestLaw;

/** The reader of files with rules, with everything that a pack has besides. */
public final class RuleFileFuzz {

    private static final PackFiles PACK = withoutRules();

    static {
        Watch.warmUp(() -> read("rules: [{id: A1, code: A1, required: Declarant/ID, message: m, basis: b}]"
                .getBytes(StandardCharsets.UTF_8)));
    }

    private RuleFileFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Watch.run(input, () -> read(input));
    }

    private static void read(byte[] input) {
        RuleReader.read(PACK.with("rules/fuzz.yaml", input), new PackFaults());
    }

    private static PackFiles withoutRules() {
        PackFiles files = TestLaw.files("demo");
        for (String file : files.list("rules/")) {
            files = file.endsWith("datasets.yaml") ? files : files.without(file);
        }
        return files;
    }
}
