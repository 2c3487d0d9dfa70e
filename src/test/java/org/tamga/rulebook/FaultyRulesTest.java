package org.tamga.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.testing.TestLaw;

/** What is wrong with a rule is said when the pack is loaded, all of it, with file and line. */
class FaultyRulesTest {

    private static final String FILE = "rules/99-faulty.yaml";

    @Test
    void namesEveryFaultyRuleWithItsLine() {
        List<String> faults = faults(FILE, """
                rules:
                  - {id: T1, code: X, require: it.text('ID') > 3, message: m, basis: b}
                  - {id: T2, code: X, require: "it.text('GoodsShipment//ID') == ''", message: m, basis: b}
                  - {id: T3, code: X, required: Declarant/ID, forbidden: ExitOffice, message: m, basis: b}
                  - {id: T4, code: X, requird: Declarant/ID, message: m, basis: b}
                  - {id: T5, code: X, code_list: {of: Declarant/ID, list: planets}, message: m, basis: b}
                  - {id: T6, code: X, predicate: {name: full_moon}, message: m, basis: b}
                  - {id: DM1001, code: X, required: Declarant/ID, message: m, basis: b}
                  - {id: T8, code: X, required: Declarant/ID, data_sets: [H99], message: m, basis: b}
                  - {id: T9, code: X, format: {of: Declarant/ID, as: long}, message: m, basis: b}
                """);
        assertThat(faults).hasSize(9).allSatisfy(fault -> assertThat(fault).startsWith(FILE + ":"));
        assertThat(faults.getFirst()).startsWith(FILE + ":2: rule T1 cannot be compiled");
        assertThat(faults.get(3)).isEqualTo(FILE + ":5: rule T4 does not know the field requird");
        assertThat(faults.get(6)).isEqualTo(FILE + ":8: rule DM1001 is there twice");
    }

    @Test
    void refusesARegularExpressionThatIsMalformedOrMayTakeForEver() {
        assertThat(faults(FILE, """
                rules:
                  - {id: T1, code: X, matches: {of: Declarant/ID, regex: "[a-z+"}, message: m, basis: b}
                  - {id: T2, code: X, matches: {of: Declarant/ID, regex: "(?!09).*"}, message: m, basis: b}
                  - {id: T3, code: X, matches: {of: Declarant/ID, regex: "(x+x+)+y"}, message: m, basis: b}
                """)).containsExactly(
                FILE + ":2: rule T1 has a malformed regular expression: missing closing ] [a-z+",
                FILE + ":3: rule T2 has a malformed regular expression: invalid or unsupported Perl syntax (?!");
    }

    @Test
    void namesTheLineOfMalformedYaml() {
        assertThat(faults(FILE, "rules:\n  - {id: T1, code: X\n")).singleElement().asString()
                .contains("is not well-formed YAML");
    }

    @Test
    void namesATextForARuleThatThereIsNot() {
        assertThat(faults("texts/de.properties", "rule.DM9999 = Nanu"))
                .containsExactly("texts/de.properties: has a text for rule.DM9999, which is no rule");
    }

    @Test
    void namesAnOverrideThatMeetsNoRule() {
        assertThat(faults("rules/overrides.csv", """
                rule,parameter,value,reason
                DM1006,predicate.max_age_days,10,Trial
                DM1006,predicate.max_age,10,Trial
                DM9999,predicate.max_age_days,10,Trial
                DM1006,predicate.max_age_days,,Trial
                """)).containsExactly("rules/overrides.csv:5: value is missing",
                "rules/overrides.csv:3: there is no predicate.max_age in a rule DM1006",
                "rules/overrides.csv:4: there is no predicate.max_age_days in a rule DM9999");
    }

    private static List<String> faults(String path, String content) {
        PackFiles files = TestLaw.files("demo").with(path, content.getBytes(StandardCharsets.UTF_8));
        PackFaults faults = new PackFaults();
        new RulebookPart().compile(files, faults);
        return faults.list().stream().map(PackFaults.Fault::toString).toList();
    }
}
