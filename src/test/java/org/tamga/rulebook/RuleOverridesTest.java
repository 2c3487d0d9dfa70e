package org.tamga.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tamga.declaration.messages.DeclarationReader;
import org.tamga.reference.Law;
import org.tamga.shared.Finding;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoElement;
import org.tamga.testing.TestLaw;

/** The rule file keeps the legal figure; the table of overrides says where an office works with another, and why. */
class RuleOverridesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String NO_OVERRIDES = "rule,parameter,value,reason\n";

    @Test
    void theShippedPackTakesTheOldDatesOfTestMessagesAndSaysSo() {
        Law shipped = TestLaw.of("gb", new RulebookPart());

        assertThat(acceptedOn(TODAY.minusDays(1461), shipped)).isEmpty();
        assertThat(acceptedOn(TODAY.minusDays(1462), shipped)).containsExactly("CDS12016");
        assertThat(rule(shipped, "GB1005").demand()).contains("1461", "being overridden", "legal 180 days");
    }

    @Test
    void theLegalFigureHoldsWhereTheTableIsEmpty() {
        Law legal = TestLaw.compiler(new RulebookPart())
                .compile(TestLaw.files("gb").with("rules/overrides.csv", NO_OVERRIDES.getBytes(StandardCharsets.UTF_8)));

        assertThat(acceptedOn(TODAY.minusDays(180), legal)).isEmpty();
        assertThat(acceptedOn(TODAY.minusDays(181), legal)).containsExactly("CDS12016");
        assertThat(rule(legal, "GB1005").demand()).contains("180").doesNotContain("overridden");
    }

    private static Rule rule(Law law, String id) {
        return law.part(Rulebook.class).rules().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }

    /** Codes of the findings about the day of acceptance of a supplementary declaration. */
    private static List<String> acceptedOn(LocalDate day, Law law) {
        String message = """
                <Declaration><FunctionCode>9</FunctionCode><TypeCode>IMY</TypeCode><AcceptanceDateTime>\
                <DateTimeString formatCode="304">%s000000Z</DateTimeString></AcceptanceDateTime><GoodsShipment>\
                <GovernmentAgencyGoodsItem><SequenceNumeric>1</SequenceNumeric><GovernmentProcedure>\
                <CurrentCode>40</CurrentCode><PreviousCode>00</PreviousCode></GovernmentProcedure>\
                </GovernmentAgencyGoodsItem></GoodsShipment></Declaration>""".formatted(day.toString().replace("-", ""));
        WcoElement declaration = new DeclarationReader(ReaderLimits.standard())
                .read(message.getBytes(StandardCharsets.UTF_8)).declaration();
        CheckContext context = CheckContext.original(law, TODAY, Instant.parse("2026-11-22T12:00:00Z"),
                PartyFacts.NOT_IN_SERVICE);
        return law.part(Rulebook.class).check(declaration, context).stream().filter(each -> each.ruleId().equals("GB1005"))
                .map(Finding::code).toList();
    }
}
