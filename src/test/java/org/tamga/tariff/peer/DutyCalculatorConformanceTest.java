package org.tamga.tariff.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tamga.reference.Law;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.DutyAssessor;
import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.importing.measures.MeasureMerge;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.testing.TestLaw;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calculator against the printed formulas of published commodities, each evaluated a second time by a general expression
 * library. With {@code -Dupdate} the page is written anew, and the run fails so that the change is looked at.
 */
class DutyCalculatorConformanceTest {

    private static final Path PAGE = Path.of("docs/conformance/duty-calculator.md");
    private static final Path COMMODITIES = Path.of("../shared/testdata/tariff/uk/commodities");
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /** Euro for one pound: 1 divided by the published 0.88383 (February 2021) and 0.8571 (July 2021), to six places. */
    private static final Map<LocalDate, BigDecimal> EURO = new TreeMap<>(Map.of(LocalDate.of(2021, 1, 1), euro("0.88383"),
            LocalDate.of(2021, 7, 1), euro("0.8571")));

    @Test
    void everyAnswerIsThatOfThePrintedFormula() throws IOException {
        assumeTrue(Files.isDirectory(COMMODITIES), "skipped: there is no " + COMMODITIES);
        List<String> rows = new ArrayList<>();
        List<String> unequal = new ArrayList<>();
        Map<String, List<String>> areas = areas();
        for (byte[] file : files().values()) {
            // two of the files are about one commodity: each is a tariff of its own
            Law law = law(file);
            PublishedCommodity commodity = PublishedCommodity.of(JSON.readTree(file), areas);
            for (Question question : Questions.of(commodity)) {
                new PeerCalculator(commodity, euroOn(question.date())).answer(question).ifPresent(expected -> {
                    List<String> got = answer(question, law);
                    rows.add(row(rows.size() + 1, question, expected, got));
                    if (!got.equals(expected)) {
                        unequal.add(question + ": expected " + expected + ", got " + got);
                    }
                });
            }
        }
        assertThat(unequal).isEmpty();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(300);
        compare(page(rows));
    }

    @Test
    void everyPublishedDutyPrintsBackAsItWasRead() throws IOException {
        assumeTrue(Files.isDirectory(COMMODITIES), "skipped: there is no " + COMMODITIES);
        List<String> duties = new ArrayList<>();
        for (byte[] file : files().values()) {
            JSON.readTree(file).findValues("base").forEach(base -> duties.add(base.asString()));
            JSON.readTree(file).findValues("duty_expression").stream().filter(JsonNode::isString)
                    .forEach(duty -> duties.add(duty.asString().replaceAll("<[^>]*>", "")));
        }
        assertThat(duties.stream().filter(duty -> !duty.isEmpty())).hasSizeGreaterThan(80)
                .allSatisfy(duty -> assertThat(DutyExpression.parse(duty)).hasToString(duty));
    }

    private static void compare(String page) throws IOException {
        if (System.getProperty("update") != null) {
            Files.writeString(PAGE, page);
            fail(PAGE + " was written anew: look at the change and commit it");
        }
        assertThat(PAGE).as("run once with -Dupdate").exists();
        assertThat(Files.readString(PAGE)).as("out of date: run once with -Dupdate").isEqualTo(page);
    }

    private static List<String> answer(Question question, Law law) {
        Assessment assessment = DutyAssessor.assess(question.request(), law);
        return Stream.concat(assessment.lines().stream().map(line -> line.taxType() + " " + line.assessed().toPlainString()),
                assessment.undetermined().stream().map(each -> each.code() + ": " + each.reason())).toList();
    }

    private static Law law(byte[] commodity) throws IOException {
        PackFiles pack = TestLaw.files("gb").with("tariff/measures.csv",
                "sid,commodity,measure_type,geo_area,duty\n".getBytes(StandardCharsets.UTF_8))
                .with("rates.csv", rates().getBytes(StandardCharsets.UTF_8));
        PackFaults faults = new PackFaults();
        for (var table : MeasureMerge.merge(pack, withAreas(commodity), "", faults, note -> {
        }).entrySet()) {
            pack = pack.with(table.getKey(), table.getValue());
        }
        assertThat(faults.list()).isEmpty();
        return TestLaw.compiler(new TariffPack()).compile(pack);
    }

    private static SortedMap<String, byte[]> files() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(COMMODITIES)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static Map<String, List<String>> areas() throws IOException {
        Map<String, List<String>> areas = new TreeMap<>();
        for (var area : JSON.readTree(Files.readAllBytes(COMMODITIES.resolveSibling("geographical_areas.json")))) {
            List<String> members = area.path("children_geographical_areas").valueStream()
                    .map(each -> each.path("id").asString()).toList();
            if (!members.isEmpty()) {
                areas.put(area.path("id").asString(), members);
            }
        }
        return areas;
    }

    private static SortedMap<String, byte[]> withAreas(byte[] commodity) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>(Map.of("commodity", commodity));
        files.put("areas", Files.readAllBytes(COMMODITIES.resolveSibling("geographical_areas.json")));
        return files;
    }

    private static String rates() {
        return "currency,from,to,rate\nEUR,2021-01-01,2021-06-30," + euroOn(LocalDate.of(2021, 1, 1)) + "\nEUR,2021-07-01,,"
                + euroOn(LocalDate.of(2021, 7, 1)) + "\n";
    }

    private static BigDecimal euroOn(LocalDate day) {
        BigDecimal euro = BigDecimal.ZERO;
        for (var each : EURO.entrySet()) {
            euro = each.getKey().isAfter(day) ? euro : each.getValue();
        }
        return euro;
    }

    private static BigDecimal euro(String pounds) {
        return BigDecimal.ONE.divide(new BigDecimal(pounds), 6, RoundingMode.HALF_UP);
    }

    private static String row(int number, Question question, List<String> expected, List<String> got) {
        return "| " + String.join(" | ", String.valueOf(number), question.commodity(), question.date().toString(),
                question.origin(), question.preference() + (question.quota() == null ? "" : " " + question.quota()),
                String.join(" ", question.codes()), String.join(" ", question.documents()), question.value().toPlainString(),
                question.quantities().get("DTN").toPlainString(), String.join(", ", expected),
                got.equals(expected) ? "equal" : String.join(", ", got)) + " |\n";
    }

    private static String page(List<String> rows) {
        return """
                # Duty calculator

                Written by `DutyCalculatorConformanceTest`, which fails when this page is out of date or an answer differs.
                The commodities are published ones of the United Kingdom's tariff (MIT); they lie beside the project, not in
                it. Their measures are taken over by `./tamga import measures`. Each expected amount is worked out a second
                time: the measure is looked up by the field names of the file alone, its printed formula is turned into an
                expression by plain replacement of text, evaluated by Apache Commons JEXL and cut down to the penny.

                Quantity is in 100 kg; besides, the goods are a tenth of it in tonnes of biodiesel, as many thousand items,
                and cost 431.20 times as many pounds at retail. Value in pounds.

                %d calculations, all equal.

                | # | Commodity | Day | Origin | Preference, quota | Codes | Documents | Value | Quantity | Expected | Got |
                |---|---|---|---|---|---|---|---|---|---|---|
                """.formatted(rows.size()) + String.join("", rows);
    }
}
