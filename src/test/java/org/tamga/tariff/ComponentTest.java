package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.tariff.AssessmentItem.item;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.reference.Law;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.Money;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.Assessment.Undetermined;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.testing.TestLaw;

class ComponentTest {

    private static final String COMPONENTS = "component,additional_code,geo_area,duty,valid_from,valid_to,regime\n";
    private static final String ROWS = """
            EA,7001,1011,20.00 GBP / DTN,2021-01-01,2026-06-30,
            EA,7001,1011,25.00 GBP / DTN,2026-07-01,,
            EA,7001,CH,10.00 GBP / DTN,2021-01-01,,
            EA,7001,1011,99.00 GBP / DTN,2021-01-01,,XI
            EA,7002,1011,40.00 GBP / DTN,2021-01-01,,
            ADSZ|SD,7001,1011,3.00 GBP / DTN,2021-01-01,,
            ADFM,,1011,2.00 GBP / DTN,2021-01-01,,
            """;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"9.00 % + EA|7001|US|290.00", "9.00 % + EA|7002|US|490.00",
            "9.00 % + EA|7001|CH|190.00",
            "9.00 % + EA MAX 18.70 % + ADSZ|7001|US|217.00", "9.00 % + EA MAX 18.70 % + SD|7001|US|217.00",
            "9.00 % + ADFM|7001|US|110.00", "9.00 % + 50.00 % EA|7001|US|190.00", "EA MIN 30.00 %|7001|US|300.00"})
    void chargesTheComponentsThatTheCodeOfTheCompositionNames(String duty, String code, String origin, String payable) {
        assertThat(duty(duty, DAY, code, origin).lines()).extracting(Line::taxType, line -> line.payable().toPlainString())
                .containsExactly(tuple("A00", payable));
    }

    @Test
    void takesTheAmountOfTheDay() {
        assertThat(duty("9.00 % + EA", LocalDate.of(2026, 7, 1), "7001", "US").payable()).isEqualTo(Money.of("340.00", "GBP"));
    }

    @Test
    void asksForTheCodeWhereTheAmountDependsOnTheComposition() {
        assertThat(duty("9.00 % + EA", DAY, "8001", "US").undetermined()).extracting(Undetermined::code)
                .containsExactly("missing-additional-code");
        assertThat(duty("9.00 % + EAR", DAY, "7001", "US").undetermined()).extracting(Undetermined::code)
                .containsExactly("component-table");
    }

    @Test
    void saysHowTheComponentCameToItsAmount() {
        assertThat(duty("9.00 % + EA MAX 18.70 % + ADSZ", DAY, "7001", "US").lines().getFirst().explanation()).contains(
                "9.00 % of 1,000.00 GBP + EA (20.00 GBP × 10 DTN), at most 18.70 % of 1,000.00 GBP + ADSZ (3.00 GBP × 10 DTN)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"EA,7001,1011,5.00 GBP / DTN,2022-01-01,,|EA for 7001 from 1011 overlaps row 2",
            "EA,7009,2099,5.00 GBP / DTN,2022-01-01,,|unknown area 2099",
            "EA,7009,1011,5.00 GBP / XYZ,2022-01-01,,|unknown unit XYZ at character 12 of \"5.00 GBP / XYZ\"",
            "EA,7009,1011,ADSZ,2022-01-01,,|a component cannot contain a component: ADSZ",
            "EA,7009,1011,,2022-01-01,,|duty is missing"})
    void namesAFaultOfTheTableByItsRow(String row, String reason) {
        PackFaults faults = new PackFaults();

        new TariffPack().compile(files("EA,7001,1011,20.00 GBP / DTN,2021-01-01,,\n" + row), faults);

        assertThat(faults.list()).extracting(PackFaults.Fault::toString).contains("tariff/components.csv:3: " + reason);
    }

    private static Assessment duty(String duty, LocalDate day, String code, String origin) {
        Law law = TariffLaw.law(files(ROWS), "D1,1704,103,1011,,,,," + duty + ",,2021-01-01,,");
        AssessmentItem goods = item(1).commodity("1704907100").origin(origin).additionalCode(code)
                .price(Money.of("1000", "GBP")).quantity("1000", "KGM").build();
        return DutyAssessor.assess(AssessmentRequest.importOf(day, goods), law);
    }

    private static PackFiles files(String rows) {
        return TariffLaw.with(TestLaw.files("gb"), "tariff/components.csv", COMPONENTS + rows);
    }
}
