package org.tamga.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.tamga.declaration.messages.DeclarationReader;
import org.tamga.declaration.messages.TradeTest;
import org.tamga.reference.Law;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoElement;
import org.tamga.shared.wco.WcoReader;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.DutyAssessor;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.testing.TestLaw;

/** The tax lines of the first tax notice of every trade-test scenario, to the penny, from the measures that it gives away. */
class TradeTestChargeTest {

    /** Scenarios whose notice says something else than the declaration and the measures that it gives away, and why. */
    private static final Map<String, String> OUT_OF_REACH = new TreeMap<>(Map.of(
            "IM017b", "stale: item 1 was computed on another value than declared",
            "IM164a", "stale: computed on another value than declared",
            "IM040a", "the base of value added tax at zero per cent is the value less the duty",
            "IM063a", "prints a rate of 20 % of nothing, where value added tax on imports from Great Britain is zero",
            "IM157a", "state aid (STA) waives what the Union's duty is above the Kingdom's: that takes both tariffs"));

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void everyTaxLineIsEqualToThePenny(TestReporter reporter) {
        Map<String, String> differences = new TreeMap<>();
        int equal = 0;
        for (Path folder : scenarios()) {
            String difference = compare(folder);
            if (difference.isEmpty()) {
                equal++;
            } else {
                differences.put(folder.getFileName().toString(), difference);
            }
        }
        reporter.publishEntry("scenarios whose charge is equal", String.valueOf(equal));
        assertThat(differences.keySet()).as(differences.toString()).isEqualTo(OUT_OF_REACH.keySet());
    }

    private static String compare(Path folder) {
        Optional<WcoElement> notice = firstTaxNotice(folder);
        Optional<WcoElement> declaration = declaration(folder);
        if (notice.isEmpty() || declaration.isEmpty()) {
            return "";
        }
        List<NoticeLine> expected = NoticeLine.in(notice.get());
        AssessmentRequest request = AssessmentRequests.of(declaration.get(), TestLaw.of("gb", new TariffPack()), DAY);
        Assessment assessment = DutyAssessor.assess(request, law(TradeTestMeasures.of(request.items(), expected)));
        List<NoticeLine> actual = assessment.lines().stream().map(NoticeLine::of).toList();
        return difference(expected, actual) + (assessment.isComplete() ? "" : " undetermined: " + assessment.undetermined());
    }

    private static String difference(List<NoticeLine> expected, List<NoticeLine> actual) {
        List<NoticeLine> missing = new ArrayList<>(expected);
        actual.forEach(missing::remove);
        List<NoticeLine> surplus = new ArrayList<>(actual);
        expected.forEach(surplus::remove);
        return missing.isEmpty() && surplus.isEmpty() ? "" : "\n  notice " + missing + "\n  here   " + surplus + "\n";
    }

    private static Law law(String measures) {
        return TestLaw.compiler(new TariffPack())
                .compile(TestLaw.files("gb").with("tariff/measures.csv", measures.getBytes(StandardCharsets.UTF_8)));
    }

    private static Set<Path> scenarios() {
        Set<Path> folders = new HashSet<>();
        for (Path notice : TradeTest.notices()) {
            if (notice.getFileName().toString().contains("TAX")) {
                folders.add(scenarioOf(notice));
            }
        }
        return folders;
    }

    private static Path scenarioOf(Path notice) {
        Path scenarios = TradeTest.path("scenarios");
        return scenarios.resolve(scenarios.relativize(notice).getName(0));
    }

    private static Optional<WcoElement> firstTaxNotice(Path folder) {
        return TradeTest.notices().stream().filter(file -> file.startsWith(folder))
                .filter(file -> file.getFileName().toString().contains("TAX")).sorted().map(TradeTestChargeTest::response)
                .findFirst();
    }

    private static Optional<WcoElement> declaration(Path folder) {
        return TradeTest.declarations().stream().filter(file -> file.startsWith(folder)).sorted()
                .map(TradeTestChargeTest::document)
                .filter(document -> "9".equals(document.text("FunctionCode"))).findFirst();
    }

    private static WcoElement document(Path file) {
        return new DeclarationReader(ReaderLimits.standard()).read(bytes(file)).declaration();
    }

    private static WcoElement response(Path file) {
        WcoElement root = new WcoReader(Set.of("MetaData"), ReaderLimits.standard()).read(bytes(file));
        return root.find("Response").orElseThrow();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
