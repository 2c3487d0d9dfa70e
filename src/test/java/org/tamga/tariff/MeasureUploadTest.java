package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tamga.reference.LawBook;
import org.tamga.reference.LoadResult;
import org.tamga.reference.LoadResult.Refused;
import org.tamga.reference.PackTables;
import org.tamga.reference.packs.TableUpload.Mode;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.testing.TestDatabase;
import org.tamga.testing.TestLaw;

/** Measures that an administration sends: the tariff judges each row, and the good ones come into force together. */
class MeasureUploadTest {

    private static final String HEADER = "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,"
            + "order_number,duty,conditions,valid_from,valid_to,basis\n";

    private final TestDatabase database = TestDatabase.create();
    private final LawBook laws = TestLaw.book(database, new TariffPack());
    private final PackTables tables = new PackTables(laws);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void loadsGoodMeasuresAndNamesBadOnes() {
        LoadResult result = tables.load("gb", "measures", Mode.ADD, HEADER + """
                T1,0101290000,103,1011,,,,,2.00 %,,2021-01-01,,test
                T2,01x1,103,1011,,,,,2.00 %,,2021-01-01,,test
                T3,0101290000,103,1011,,,,,2.00 percent,,2021-01-01,,test
                T4,0101300000,103,NOWHERE,,,,,2.00 %,,2021-01-01,,test
                T5,0101300000,103,1011,,,,,7.70 %,,2021-01-01,,test
                """, "admin");

        assertThat(result.loaded()).isEqualTo(2);
        assertThat(result.refused()).extracting(Refused::row).containsExactly(3, 4, 5);
        assertThat(result.lawVersion()).isEqualTo(laws.current("gb").version());
    }

    @Test
    void putsAMeasureThatIsSentAgainUnderItsNumberInItsOwnPlace() {
        int before = laws.current("gb").part(Tariff.class).size();
        tables.load("gb", "measures", Mode.ADD, HEADER + "T1,0101290000,103,1011,,,,,2.00 %,,2021-01-01,,test\n", "admin");
        LoadResult again = tables.load("gb", "measures", Mode.ADD,
                HEADER + "T1,0101300000,103,1011,,,,,7.70 %,,2021-01-01,,test\n", "admin");

        assertThat(again.refused()).isEmpty();
        Tariff tariff = laws.current("gb").part(Tariff.class);
        assertThat(tariff.size()).isEqualTo(before + 1);
        assertThat(tariff.measures(CommodityCode.of("0101300000"))).extracting(Measure::sid).contains("T1");
        assertThat(tariff.measures(CommodityCode.of("0101290000"))).extracting(Measure::sid).doesNotContain("T1");
    }

    @Test
    void putsAWholeTariffInPlaceOfTheOldOne() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 20_000; i++) {
            csv.append("M%d,%010d,103,1011,,,,,%d.00 %%,,2021-01-01,,test%n".formatted(i, 100_000_000 + i, i % 20));
        }

        LoadResult result = tables.load("gb", "measures", Mode.REPLACE, csv.toString(), "admin");

        assertThat(result.refused()).isEmpty();
        assertThat(result.loaded()).isEqualTo(20_000);
    }
}
