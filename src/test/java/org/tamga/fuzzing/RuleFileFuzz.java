package org.tamga.fuzzing;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.rulebook.rules.reading.RuleReader;
import org.tamga.testing.TestLaw;

/** The reader of files with rules, with the data sets that they may name. */
public final class RuleFileFuzz {

    private static final String DATA_SETS = "rules/datasets.yaml";
    private static final PackFiles PACK = dataSets();

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

    private static PackFiles dataSets() {
        PackFiles demo = TestLaw.files("demo");
        return new PackFiles("demo", Map.of(DATA_SETS, demo.find(DATA_SETS).orElseThrow()));
    }
}
