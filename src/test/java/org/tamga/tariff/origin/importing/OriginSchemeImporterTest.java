package org.tamga.tariff.origin.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.origin.rule.OriginRule;
import org.tamga.testing.TestLaw;

class OriginSchemeImporterTest {

    private static final Path PUBLISHED = Path.of("../shared/testdata/tariff/uk/rules_of_origin_schemes.json");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Made from materials of any heading{{WO}} of Chapter 7 that are wholly obtained | WO(07)
            Everything is wholly obtained{{WO}}                                            | WO
            Materials of chapters 1, 4 to 7 and heading 15.01 are wholly obtained {{WO}}   | WO(01,04-07)
            Other heading than the product {{CTH}}                                         | CTH
            Other heading {{CTH}}, except from headings 20.09 and 22.02                    | CTH except 2009,2202
            Value of materials not above 40 % of the price {{MAXNOM}}                      | MaxNOM 40 % EXW
            """)
    void readsWhatIsCertain(String prose, String rule) {
        if (rule.equals("WO(01,04-07)")) {
            assertThat(PublishedRule.rule(prose))
                    .hasValueSatisfying(read -> assertThat(read.toString()).startsWith("WO(01,04-07"));
        } else {
            assertThat(PublishedRule.rule(prose)).map(OriginRule::toString).hasValue(rule);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Both {{CTH}} and {{MAXNOM}} 40 %
            No mark at all
            Some materials are wholly obtained {{WO}}
            Other heading {{CTH}}, except as said in note 4
            """)
    void readsNothingThatIsNot(String prose) {
        assertThat(PublishedRule.rule(prose)).isEmpty();
    }

    @Test
    void mergesAndKeepsWhatThePublishedRecordDoesNotSay() {
        PackFiles pack = TestLaw.files("demo").with("import.yaml",
                "origin: {preferences: {agreement: ['300']}}".getBytes(UTF_8));
        byte[] published = """
                [{"scheme_code": "two-rivers", "title": "Two Rivers", "countries": ["TR"],
                  "rules": [{"heading": "Chapter&nbsp;7", "rule": "All is wholly obtained{{WO}}", "alternate_rule": ""},
                            {"heading": "ex 0803", "rule": "Other{{CTH}}", "alternate_rule": ""}]}]""".getBytes(UTF_8);
        PackFaults faults = new PackFaults();

        SortedMap<String, byte[]> merged = OriginSchemeImporter.merge(pack, "schemes.json", published, faults);

        String schemes = new String(merged.get(OriginSchemeImporter.SCHEMES), UTF_8);
        String rules = new String(merged.get(OriginSchemeImporter.RULES), UTF_8);
        assertThat(schemes).contains("silk-road", "U101", "non-alteration").contains("Two Rivers");
        assertThat(rules).contains("two-rivers,07,WO").doesNotContain("conching").contains("silk-road,07,WO");
        assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.reason()).contains("part of the goods"));
    }

    @Test
    void theShippedSchemesAreThoseOfThePublishedFile() throws Exception {
        Assumptions.assumeTrue(Files.exists(PUBLISHED), "skipped: no " + PUBLISHED);
        PackFaults faults = new PackFaults();

        SortedMap<String, byte[]> merged = OriginSchemeImporter.merge(TestLaw.files("gb"), "schemes.json",
                Files.readAllBytes(PUBLISHED), faults);

        assertThat(faults.list()).isEmpty();
        merged.forEach((path, content) -> assertThat(TestLaw.files("gb").findText(path)).as(path)
                .hasValue(new String(content, UTF_8)));
    }
}
