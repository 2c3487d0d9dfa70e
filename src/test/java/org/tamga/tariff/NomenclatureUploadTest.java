package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tamga.reference.LawBook;
import org.tamga.reference.LoadResult;
import org.tamga.reference.LoadResult.Refused;
import org.tamga.reference.PackTables;
import org.tamga.reference.packs.TableUpload.Mode;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.nomenclature.NomenclatureOfDay;
import org.tamga.tariff.pack.nomenclature.NomenclaturePack;
import org.tamga.testing.TestDatabase;
import org.tamga.testing.TestLaw;

/** A nomenclature by upload: rows that hang in the air are named, with all that hangs on them; the rest comes into force. */
class NomenclatureUploadTest {

    private static final String HEADER = "code,suffix,indents,valid_from,valid_to,text\n";

    private final TestDatabase database = TestDatabase.create();
    private final LawBook laws = TestLaw.book(database, new NomenclaturePack());
    private final PackTables tables = new PackTables(laws);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void loadsGoodLinesAndNamesThoseThatHangInTheAir() {
        LoadResult result = load(Mode.ADD, """
                01,80,0,,,Live animals
                0101,80,0,,,Horses
                0101210000,80,1,,,Breeding
                0102210000,80,1,,,Cattle without a heading
                0201,80,0,,,Meat without a chapter
                0201100000,80,1,,,Carcasses
                01x1,80,0,,,Nothing
                """);

        assertThat(result.loaded()).isEqualTo(3);
        assertThat(result.refused()).extracting(Refused::row).containsExactly(5, 6, 7, 8);
        assertThat(result.lawVersion()).isEqualTo(laws.current("gb").version());
        assertThat(text("0101210000")).isEqualTo("Breeding");
    }

    @Test
    void putsALineThatIsSentAgainInItsOwnPlace() {
        load(Mode.ADD, "01,80,0,,,Live animals\n0101,80,0,,,Horses\n");

        LoadResult again = load(Mode.ADD, "0101,80,0,,,Horses and asses\n");

        assertThat(again.refused()).isEmpty();
        assertThat(text("0101")).isEqualTo("Horses and asses");
        assertThat(text("01")).isEqualTo("Live animals");
    }

    @Test
    void putsAWholeNomenclatureInPlaceOfTheOldOne() {
        load(Mode.ADD, "01,80,0,,,Live animals\n");

        assertThat(load(Mode.REPLACE, "02,80,0,,,Meat\n").refused()).isEmpty();

        NomenclatureOfDay day = day();
        assertThat(day.chapters()).extracting(line -> line.code().digits()).containsExactly("02");
    }

    private LoadResult load(Mode mode, String rows) {
        return tables.load("gb", "nomenclature", mode, HEADER + rows, "admin");
    }

    private String text(String code) {
        return day().find(CommodityCode.of(code)).orElseThrow().text("en");
    }

    private NomenclatureOfDay day() {
        return laws.current("gb").part(Nomenclature.class).on(LocalDate.of(2026, 1, 1));
    }
}
