package org.tamga.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.testing.TestLaw;

class ShippedPacksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(strings = {"demo", "gb"})
    void loadsWithoutAFault(String pack) {
        Law law = TestLaw.of(pack);

        assertThat(law.codeLists().ids()).contains("countries", "currencies", "packages", "procedures",
                "additional-procedures", "procedure-combinations", "declaration-types", "transport-modes", "incoterms",
                "preferences", "valuation-methods", "methods-of-payment", "locations", "authorisation-types");
        assertThat(law.codeLists().list("procedure-combinations")).allSatisfy(entry -> {
            String[] pair = entry.code().split("\\+");
            assertThat(law.codeLists().contains("procedures", pair[0], TODAY)).as(entry.code()).isTrue();
            assertThat(law.codeLists().contains("additional-procedures", pair[1], TODAY)).as(entry.code()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "gb"})
    void knowsNoCountryThatDoesNotExist(String pack) {
        CodeLists lists = TestLaw.of(pack).codeLists();

        assertThat(lists.contains("countries", "TR", TODAY)).isTrue();
        assertThat(lists.contains("countries", "QA", TODAY)).isTrue();
        assertThat(lists.contains("countries", "QB", TODAY)).isFalse();
        assertThat(lists.contains("countries", "tr", TODAY)).isFalse();
    }

    @Test
    void knowsTheLocationsOfGreatBritainByTheirCode() {
        CodeLists lists = TestLaw.of("gb").codeLists();

        assertThat(lists.contains("locations", "RMGRMGRMG", TODAY)).isTrue();
        assertThat(lists.contains("locations", "RMGRMGRMX", TODAY)).isFalse();
    }

    @Test
    void countsWorkingDaysAroundWeekendsAndHolidays() {
        WorkCalendar calendar = TestLaw.of("gb").part(WorkCalendar.class);
        LocalDate christmasEve = LocalDate.of(2026, 12, 24);

        assertThat(calendar.isWorkingDay(christmasEve)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 28))).isFalse();
        assertThat(calendar.plusWorkingDays(christmasEve, 1)).isEqualTo(LocalDate.of(2026, 12, 29));
    }

    @Test
    void convertsByTheRateOfTheDay() {
        ExchangeRates rates = TestLaw.of("demo").rates();

        assertThat(rates.find("EUR", LocalDate.of(2025, 12, 31)).orElseThrow()).isEqualByComparingTo("0.4000");
        assertThat(rates.find("EUR", LocalDate.of(2026, 1, 1)).orElseThrow()).isEqualByComparingTo("0.4125");
        assertThat(rates.find("EUR", LocalDate.of(2023, 12, 31))).isEmpty();
        assertThat(rates.find("DMD", TODAY).orElseThrow()).isEqualByComparingTo("1");
    }
}
