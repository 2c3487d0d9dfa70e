package org.tamga.tradetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.testing.LawServerTest;
import org.tamga.testing.Outsider;

/** Every scenario of the trade test through the running server; see {@code docs/conformance/trade-test.md}. */
@LawServerTest
class TradeTestConformanceTest {

    private static final Path ROOT = Path.of("../shared/testdata/trade-test");

    @LocalServerPort
    private int port;

    @Test
    void everyScenarioThatPassedStillPassesAndThePageSaysSo() throws IOException {
        // given
        List<Scenario> scenarios = scenarios();
        TradeTestRun run = new TradeTestRun(new Outsider(port, "trader"), new Outsider(port, "admin"),
                GivenMeasures.Manner.FOR_ALL_COUNTRIES);
        run.load("parties", Parties.of(scenarios));
        // when
        List<Verdict> verdicts = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            verdicts.add(Verdict.of(scenario, run.run(scenario)));
        }
        // then
        String published = ConformancePage.published();
        String page = ConformancePage.of(verdicts);
        Set<String> lost = new TreeSet<>(ConformancePage.passing(published));
        lost.removeAll(ConformancePage.passing(page));
        if (!page.equals(published)) {
            Files.writeString(Files.createDirectories(Path.of("target")).resolve("trade-test.md"), page);
        }
        assertThat(lost).as("passed before, see target/trade-test.md").isEmpty();
        if (!page.equals(published)) {
            ConformancePage.publish(page);
        }
        assertThat(page.equals(published)).as("the page was out of date and has been written anew: look at it").isTrue();
    }

    @ParameterizedTest
    @EnumSource(GivenMeasures.Manner.class)
    void theChargeIsTheSameHoweverItsMeasuresAreSent(GivenMeasures.Manner manner) throws IOException {
        // given
        Set<String> passing = ConformancePage.passing(ConformancePage.published());
        List<Scenario> charged = scenarios().stream()
                .filter(scenario -> scenario.charge().isPresent() && passing.contains(scenario.name())).toList();
        TradeTestRun run = new TradeTestRun(new Outsider(port, "trader"), new Outsider(port, "admin"), manner);
        // when
        Map<String, String> differences = new TreeMap<>();
        run.run(charged.getFirst());
        for (Scenario scenario : charged) {
            Verdict verdict = Verdict.of(scenario, run.runAmongOthers(scenario));
            if (!verdict.linesAgree()) {
                differences.put(scenario.name(), verdict.reason());
            }
        }
        // then
        assertThat(charged).isNotEmpty();
        assertThat(differences).isEmpty();
    }

    /** The authors' files of these two are in the order in which they were told. */
    @Test
    void aQuotaThatDecidesAfterTheGoodsHaveGoneIsToldInThatOrder() throws IOException {
        // given
        List<Scenario> quotas = scenarios().stream().filter(Scenario::quotaDecides).toList();
        TradeTestRun run = new TradeTestRun(new Outsider(port, "trader"), new Outsider(port, "admin"),
                GivenMeasures.Manner.AS_CLAIMED);
        for (Scenario scenario : quotas) {
            // when
            List<Response> told = run.run(scenario).notices();
            // then
            assertThat(told).as(scenario.name()).extracting(each -> each.kind() + " " + each.status())
                    .isEqualTo(scenario.samples().stream().map(each -> each.kind() + " " + each.status()).toList());
        }
        assertThat(quotas).isNotEmpty();
    }

    static List<Scenario> scenarios() throws IOException {
        assumeTrue(Files.isDirectory(ROOT), "skipped: no " + ROOT + " here");
        List<Scenario> scenarios = new ArrayList<>();
        try (CSVParser table = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(Files.newBufferedReader(ROOT.resolve("scenarios.csv")))) {
            for (CSVRecord row : table) {
                scenarios.add(Scenario.read(ROOT.resolve("scenarios").resolve(row.get("scenario")), row.get("declaration_type"),
                        row.get("procedure"), row.get("notifications_listed")));
            }
        }
        scenarios.removeIf(scenario -> scenario.messages().isEmpty());
        return scenarios;
    }
}
