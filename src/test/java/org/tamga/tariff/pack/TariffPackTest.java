package org.tamga.tariff.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.Tariff;
import org.tamga.testing.TestLaw;

class TariffPackTest {

    private static final String HEADER = "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,"
            + "order_number,duty,conditions,valid_from,valid_to,basis\n";

    @ParameterizedTest
    @ValueSource(strings = {"demo", "gb"})
    void theShippedPacksHaveNoFault(String pack) {
        PackFaults faults = new PackFaults();

        Tariff tariff = new TariffPack().compile(TestLaw.files(pack), faults);

        assertThat(faults.list()).isEmpty();
        assertThat(tariff.size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "M1,8510X,103,1011,,,,,2.00 %,,2021-01-01,,|commodity is not 2 to 10 digits: 8510X",
            "M1,85,103,2077,,,,,2.00 %,,2021-01-01,,|unknown area 2077",
            "M1,85,103,1011,2088,,,,2.00 %,,2021-01-01,,|unknown area 2088",
            "M1,85,103,1011,,,,,2.00,,2021-01-01,,|\"2.00\" is not a duty: % or a currency was expected at character 5",
            "M1,85,103,1011,,,,,4.00 GBP / XYZ,,2021-01-01,,|unknown unit XYZ at character 12 of \"4.00 GBP / XYZ\"",
            "M1,85,103,1011,,,,,2.00 %,,2021-01-01,2020-01-01,|ends on 2020-01-01 before it begins on 2021-01-01",
            "M1,85,103,1011,,,,,2.00 %,,1 May 2021,,|valid_from is not a date (yyyy-MM-dd): 1 May 2021",
            "M1,85,103,1011,,,,,2.00 %,B;C990,2021-01-01,,|a condition is code:certificate-or-threshold:action:duty, not B",
            ",85,103,1011,,,,,2.00 %,,2021-01-01,,|sid is missing",
            "M1,85,109,1011,,,,,shovels,,2021-01-01,,|unknown unit shovels"})
    void namesAFaultByItsRow(String row, String reason) {
        PackFaults faults = new PackFaults();

        new TariffPack().compile(with("tariff/measures.csv", HEADER + "M0,84,103,1011,,,,,1.00 %,,,,\n" + row + "\n"), faults);

        assertThat(faults.list()).extracting(PackFaults.Fault::toString).contains("tariff/measures.csv:3: " + reason);
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.5"})
    void refusesAQuotaWhoseWholeCouldNotBeDividedAmongItsParts(String coefficient) {
        PackFaults faults = new PackFaults();

        new TariffPack().compile(with("tariff/quotas.csv", "order_number,commodity,from,to,volume,unit,critical_percent,kind,"
                + "blocking_from,blocking_to,suspended_from,suspended_to,parent,coefficient\n"
                + "095105,080510,2020-01-01,,1000,KGM,90,,,,,,,\n095106,080510,2020-01-01,,500,KGM,90,,,,,,095105,"
                + coefficient + "\n"), faults);

        assertThat(faults.list()).extracting(PackFaults.Fault::toString)
                .contains("tariff/quotas.csv:3: coefficient is not above zero: " + coefficient);
    }

    @Test
    void refusesTwoMeasuresWithOneSid() {
        PackFaults faults = new PackFaults();

        new TariffPack().compile(
                with("tariff/measures.csv", HEADER + "M0,84,103,1011,,,,,1.00 %,,,,\nM0,85,103,1011,,,,,1.00 %,,,,\n"),
                faults);

        assertThat(faults.list()).hasToString("[tariff/measures.csv:3: another measure has the sid M0]");
    }

    @Test
    void refusesATaxThatIsChargedOnOneWhichIsNotBeforeIt() {
        PackFaults faults = new PackFaults();

        new TariffPack().compile(
                with("tariff/taxes.yaml", "taxes:\n  - {id: vat, name: tax, type: B00, base: [value, duty]}\n"), faults);

        assertThat(faults.list()).first().hasToString("tariff/taxes.yaml: vat is charged on duty, which is no tax before it");
    }

    @Test
    void loadsAHundredThousandMeasuresInSeconds() {
        PackFiles files = with("tariff/measures.csv", manyMeasures());
        long start = System.nanoTime();

        Tariff tariff = new TariffPack().compile(files, new PackFaults());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(tariff.size()).isEqualTo(100_000);
        assertThat(tariff.measures(CommodityCode.of("1000000007"))).hasSize(10);
    }

    private static String manyMeasures() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 100_000; i++) {
            rows.append('M').append(i).append(',').append(1_000_000_000L + i % 10_000).append(",103,1011,,,,,").append(i % 40)
                    .append(".50 % + ").append(i % 90).append(".10 EUR / DTN,,2021-01-01,,Order ").append(i % 300).append('\n');
        }
        return rows.toString();
    }

    private static PackFiles with(String path, String text) {
        return TestLaw.files("gb").with(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
