package org.tamga.tariff.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.reference.spi.PackFaults;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.NomenclatureLaw;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.pack.nomenclature.NomenclaturePack;
import org.tamga.testing.TestLaw;

class NomenclaturePackTest {

    private static final String HEADER = "code,suffix,indents,valid_from,valid_to,text_en,text_fr\n";
    private static final String SOUND = HEADER + "01,80,0,,,Animals,Animaux\n0101,80,0,,2026-06-30,Horses,Chevaux\n";

    private final PackFaults faults = new PackFaults();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0102210000,80,1,,,Cattle,|nothing stands above 0102210000 on 1900-01-01",
            "0101210000,80,1,,,Breeding,|nothing stands above 0101210000 on 2026-07-01",
            "0201,80,0,,,Meat,|nothing stands above 0201 on 1900-01-01",
            "0101211000,80,2,,2026-01-01,Ponies,|has 2 dashes on 1900-01-01 and stands directly below 0101, which has 0",
            "0101,80,0,2020-01-01,,Asses,|0101 overlaps row 3", "101,80,0,,,Asses,|code is not 2 or 4 to 10 digits: 101",
            "0101210000,8,1,,2026-01-01,Asses,|suffix is not two digits: 8",
            "0101210000,80,0,,2026-01-01,Asses,|indents cannot be 0 for 0101210000",
            "0101210000,80,one,,2026-01-01,Asses,|indents is not a number of dashes: one",
            "0101210000,80,1,,2026-01-01,,|there is no text in any language",
            "0101210000,80,1,2026-02-30,,Asses,|valid_from is not a date (yyyy-MM-dd): 2026-02-30"})
    void namesAFaultByItsRow(String row, String reason) {
        NomenclatureLaw.compile(Map.of("tariff/nomenclature.csv", SOUND + row + "\n"), faults);

        assertThat(faults.list()).extracting(PackFaults.Fault::toString)
                .containsExactly("tariff/nomenclature.csv:4: " + reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"II,01-97,Plants|tariff/sections.csv:3: chapters 01-97 are already in section I",
            "II,15-06,Plants|tariff/sections.csv:3: chapters end before they begin: 15-06",
            "II,six,Plants|tariff/sections.csv:3: chapters is not a run of chapters, 01-05: six"})
    void namesAFaultOfASection(String row, String fault) {
        NomenclatureLaw.compile(Map.of("tariff/sections.csv", "section,chapters,text_en\nI,01-05,Animals\n" + row + "\n"),
                faults);

        assertThat(faults.list()).extracting(PackFaults.Fault::toString).containsExactly(fault);
    }

    @Test
    void namesAFaultOfAFootnote() {
        NomenclatureLaw.compile(Map.of("tariff/footnotes.csv",
                "footnote,commodity,text_en\nTN1,01,a\nTN1,01,b\n,01,c\nTN2,x,d\nTN3,01,\n"), faults);

        assertThat(faults.list()).extracting(PackFaults.Fault::toString).containsExactly(
                "tariff/footnotes.csv:3: TN1 of 01 overlaps row 2", "tariff/footnotes.csv:4: footnote is missing",
                "tariff/footnotes.csv:5: commodity is not 2 to 10 digits: x",
                "tariff/footnotes.csv:6: there is no text in any language");
    }

    @Test
    void worksOutDashesThatAreLeftOut() {
        Nomenclature nomenclature = NomenclatureLaw.compile(Map.of("tariff/nomenclature.csv", """
                code,text_en
                05,Products of animals
                0501000000,Hair
                0502,Bristles
                050210,Of pigs
                05021010,Raw
                0502101000,Raw
                0502101090,Raw and other
                050290,Other
                """), faults);

        assertThat(faults.list()).hasToString("[]");
        assertThat(nomenclature.lines()).extracting(line -> line.code().digits(), line -> line.indents())
                .contains(org.assertj.core.groups.Tuple.tuple("0501000000", 0),
                        org.assertj.core.groups.Tuple.tuple("050210", 1), org.assertj.core.groups.Tuple.tuple("050290", 1));
    }

    @Test
    void keepsTextsInEveryLanguage() {
        Nomenclature nomenclature = NomenclatureLaw.compile(Map.of("tariff/nomenclature.csv", SOUND), faults);

        var line = nomenclature.on(LocalDate.of(2026, 1, 1)).find(CommodityCode.of("0101")).orElseThrow();
        assertThat(line.text("fr")).isEqualTo("Chevaux");
        assertThat(line.text("en")).isEqualTo("Horses");
        assertThat(line.text("ru")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"demo", "gb"})
    void theShippedPacksHaveNoFault(String pack) {
        new NomenclaturePack().compile(TestLaw.files(pack), faults);

        assertThat(faults.list()).isEmpty();
    }

    @Test
    void holdsTwentyThousandLines() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int chapter = 1; chapter <= 97; chapter++) {
            rows.append("%02d,80,0,,,Chapter %d,%n".formatted(chapter, chapter));
            for (int heading = 1; heading <= 20; heading++) {
                rows.append("%02d%02d,80,0,,,Heading %d,%n".formatted(chapter, heading, heading));
                for (int line = 1; line <= 10; line++) {
                    rows.append("%02d%02d%02d0000,80,1,,,Line %d,%n".formatted(chapter, heading, line, line));
                }
            }
        }

        Nomenclature nomenclature = NomenclatureLaw.compile(Map.of("tariff/nomenclature.csv", rows.toString()), faults);

        assertThat(faults.list()).isEmpty();
        assertThat(nomenclature.lines()).hasSize(97 * (1 + 20 + 200));
    }
}
