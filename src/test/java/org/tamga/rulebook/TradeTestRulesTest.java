package org.tamga.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.declaration.messages.DeclarationReader;
import org.tamga.declaration.messages.TradeTest;
import org.tamga.reference.Law;
import org.tamga.shared.Finding;
import org.tamga.shared.Severity;
import org.tamga.shared.wco.MalformedMessage;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoElement;
import org.tamga.testing.TestLaw;

/** The published trade-test messages: what their authors list as accepted is in order, what they list as refused is not. */
class TradeTestRulesTest {

    private static final Path SCENARIOS = Path.of("../shared/testdata/trade-test/scenarios");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Law LAW = TestLaw.of("gb", new RulebookPart());

    private static final String UNUSUAL = "CDS13000";
    private static final Set<String> REFUSED = Set.of("IM001b", "IM014a", "IM004a", "EX011b", "IM047a");

    @BeforeEach
    void needsTheSharedMessages() {
        assumeTrue(Files.isDirectory(SCENARIOS), "the trade-test messages are not beside this checkout: skipped");
    }

    @Test
    void findsNoErrorInDeclarationsThatTheirAuthorsListAsAccepted() throws IOException {
        Map<String, List<String>> wrong = new TreeMap<>();
        declarations().forEach((name, declaration) -> {
            List<String> errors = errors(declaration, PartyFacts.NOT_IN_SERVICE);
            if (!REFUSED.contains(name.substring(0, name.indexOf('/'))) && !errors.isEmpty()) {
                wrong.put(name, errors);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            IM014a/TT_IM014a.xml, CDS12016 42A # 023; CDS12077 42A/67A/68A[1]/70A[1] # 166; CDS12077 42A/67A/68A[1]/03A # 226
            IM004a/TT_IM004a.xml, CDS12144 42A/67A/68A[1]/23A/50A[2] # 401
            IM047a/TT_IM047a.xml, CDS12145 42A/67A/68A[1]/70A[1] # 166; CDS12145 42A/67A/68A[1]/03A # 226
            EX011b/TT_EX011b.xml, CDS10020 42A/67A/28A/64A # L016
            """)
    void refusesWhatItsAuthorsListAsRefusedAtTheRightPlace(String file, String expected) throws IOException {
        WcoElement declaration = Objects.requireNonNull(declarations().get(file));
        assertThat(errors(declaration, PartyFacts.NOT_IN_SERVICE)).extracting(error -> error.replaceAll(" \\(.*", ""))
                .containsExactlyInAnyOrder(expected.split("; "));
    }

    @Test
    void refusesAnUnknownHolderOfAnAuthorisationOnceTheRegisterIsInService() throws IOException {
        WcoElement declaration = Objects.requireNonNull(declarations().get("IM001b/TT_IM001b.xml"));
        PartyFacts register = new TestParties("GB", Set.of("GB553202734852 DPO", "GB603202734852 "));
        assertThat(errors(declaration, register)).containsExactly("CDS12005 42A/17C[1] # R144 (GB6001)");
    }

    /**
     * Where the authors give an acceptance, it carries the remark or not; where they give none, nothing can be said. EX010a is
     * left out: of December 2024, it was not remarked upon at a lower value per kilogram than EX038a of September 2023.
     */
    @Test
    void remarksOnTheFiguresThatTheirAuthorsWereToldOfAndOnNoOthers() throws IOException {
        Set<String> accepted = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        for (Path notice : TradeTest.notices()) {
            String text = TradeTest.text(notice);
            String scenario = SCENARIOS.relativize(notice).getName(0).toString();
            if (text.contains("AcceptanceDateTime")) {
                accepted.add(scenario);
            }
            if (text.contains(UNUSUAL)) {
                told.add(scenario);
            }
        }
        Set<String> remarked = new TreeSet<>();
        declarations().forEach((name, declaration) -> {
            if (findings(declaration, PartyFacts.NOT_IN_SERVICE).stream().anyMatch(each -> each.code().equals(UNUSUAL))) {
                remarked.add(name.substring(0, name.indexOf('/')));
            }
        });
        remarked.retainAll(accepted);
        remarked.remove("EX010a");
        assertThat(told).hasSizeGreaterThan(5);
        assertThat(remarked).isEqualTo(told);
    }

    private static List<Finding> findings(WcoElement declaration, PartyFacts parties) {
        return LAW.part(Rulebook.class).check(declaration,
                CheckContext.original(LAW, LocalDate.of(2026, 11, 22), NOW, parties));
    }

    private static List<String> errors(WcoElement declaration, PartyFacts parties) {
        return findings(declaration, parties).stream()
                .filter(finding -> finding.severity() == Severity.ERROR).map(TradeTestRulesTest::show).toList();
    }

    private static String show(Finding finding) {
        return finding.code() + " " + finding.pointer() + " (" + finding.ruleId() + ")";
    }

    private static Map<String, WcoElement> declarations() throws IOException {
        Map<String, WcoElement> declarations = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SCENARIOS, 2)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".xml")).toList()) {
                read(file, declarations);
            }
        }
        return declarations;
    }

    private static void read(Path file, Map<String, WcoElement> declarations) throws IOException {
        try {
            WcoElement declaration = new DeclarationReader(ReaderLimits.standard()).read(Files.readAllBytes(file))
                    .declaration();
            if ("9".equals(declaration.text("FunctionCode"))) {
                declarations.put(SCENARIOS.relativize(file).toString(), declaration);
            }
        } catch (MalformedMessage e) {
            // three samples and the notices are no declarations
        }
    }
}
