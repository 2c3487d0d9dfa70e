package org.tamga.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tamga.platform.MalformedUpload;
import org.tamga.reference.LoadResult.Refused;
import org.tamga.reference.packs.TableUpload.Mode;
import org.tamga.testing.TestDatabase;
import org.tamga.testing.TestLaw;

class PackTablesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final TestDatabase database = TestDatabase.create();
    private final LawBook laws = TestLaw.book(database);
    private final PackTables tables = new PackTables(laws);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void loadsGoodRowsAndNamesBadOnes() {
        LoadResult result = tables.load("gb", "rates", Mode.ADD, """
                currency,from,to,rate
                USD,2026-01-01,2026-01-31,1.2500

                USD,2026-01-15,2026-02-28,1.2600
                EUR,2026-01-01,,-1
                EURO,2026-01-01,,1
                EUR,2026-01-01,,1.1500
                """, "admin");

        assertThat(result.loaded()).isEqualTo(2);
        assertThat(result.refused()).containsExactly(new Refused(4, "USD overlaps row 2"),
                new Refused(5, "a rate is above zero: -1"), new Refused(6, "currency is not a currency code: EURO"));
        assertThat(result.lawVersion()).isEqualTo(laws.current("gb").version());
        assertThat(laws.current("gb").rates().find("EUR", TODAY).orElseThrow()).isEqualByComparingTo("1.15");
    }

    @Test
    void addsToTheRowsThatAreThere() {
        tables.load("gb", "rates", Mode.ADD, "currency,from,to,rate\nUSD,2026-01-01,,1.25\n", "admin");
        tables.load("gb", "rates", Mode.ADD, "currency,from,to,rate\nEUR,2026-01-01,,1.15\n", "admin");

        assertThat(laws.current("gb").rates().list()).extracting(ExchangeRates.Rate::currency)
                .containsExactlyInAnyOrder("USD", "EUR");
    }

    @Test
    void putsTheRowsInTheirPlace() {
        tables.load("gb", "rates", Mode.ADD, "currency,from,to,rate\nUSD,2026-01-01,,1.25\n", "admin");
        tables.load("gb", "rates", Mode.REPLACE, "currency,from,to,rate\nEUR,2026-01-01,,1.15\n", "admin");

        assertThat(laws.current("gb").rates().list()).extracting(ExchangeRates.Rate::currency).containsExactly("EUR");
    }

    @Test
    void findsNoFaultInARowThatIsThereAlready() {
        String rows = "currency,from,to,rate\nUSD,2026-01-01,,1.25\n";
        String version = tables.load("gb", "rates", Mode.ADD, rows, "admin").lawVersion();

        LoadResult again = tables.load("gb", "rates", Mode.ADD, rows + "USD,2026-01-01,,1.25\n", "admin");

        assertThat(again).isEqualTo(new LoadResult(2, List.of(), version));
    }

    @Test
    void changesNothingWhenEveryRowIsBad() {
        String before = laws.current("demo").version();

        LoadResult result = tables.load("demo", "rates", Mode.REPLACE, "currency,from,to,rate\nUSD,someday,,1\n", "admin");

        assertThat(result.loaded()).isZero();
        assertThat(result.refused()).extracting(Refused::row).containsExactly(2);
        assertThat(laws.current("demo").version()).isEqualTo(before);
    }

    @Test
    void blamesTheRowThatWasSentAndNotTheOneThatWasThere() {
        LoadResult result = tables.load("gb", "codelists/countries", Mode.ADD,
                "code,valid_from,valid_to,en\nTR,2020-01-01,,Turkiye\nQA1,,,Nowhere\n", "admin");

        assertThat(result.loaded()).isEqualTo(1);
        assertThat(result.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.row()).isEqualTo(2);
            assertThat(refused.reason()).startsWith("TR overlaps row ");
        });
        assertThat(laws.current("gb").codeLists().find("countries", "QA1", TODAY).orElseThrow().texts())
                .containsEntry("en", "Nowhere");
    }

    @Test
    void opensANewCodeList() {
        tables.load("gb", "codelists/moons", Mode.ADD, "code,valid_from,valid_to,text\nIO,2026-01-01,,Io\n", "admin");

        assertThat(laws.current("gb").codeLists().contains("moons", "IO", TODAY)).isTrue();
    }

    @Test
    void refusesATableThatNoPackHas() {
        assertThatThrownBy(() -> tables.load("gb", "taxes", Mode.ADD, "a\n1\n", "admin")).isInstanceOf(UnknownLaw.class);
        assertThatThrownBy(() -> tables.load("gb", "codelists/../x", Mode.ADD, "a\n1\n", "admin"))
                .isInstanceOf(UnknownLaw.class);
        assertThatThrownBy(() -> tables.load("nowhere", "rates", Mode.ADD, "a\n1\n", "admin")).isInstanceOf(UnknownLaw.class);
    }

    @Test
    void refusesATableWithoutItsColumns() {
        assertThatThrownBy(() -> tables.load("gb", "rates", Mode.ADD, "", "admin")).isInstanceOf(MalformedUpload.class);
        assertThatThrownBy(() -> tables.load("gb", "rates", Mode.ADD, "currency,rate\nUSD,1\n", "admin"))
                .isInstanceOf(FaultyPack.class).hasMessageContaining("the header lacks from, to");
    }
}
