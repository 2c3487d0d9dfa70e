package org.tamga.tariff.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.NomenclatureLaw;

/** A small tariff with what trees of real tariffs do: groups without goods, the same digits twice, lines that come and go. */
class NomenclatureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Nomenclature NOMENCLATURE = NomenclatureLaw.compile("""
            01,80,0,,,Live animals
            0101,80,0,,,Horses
            010121,80,1,,,Breeding horses
            0102,80,0,,,Cattle
            0102210000,10,1,,,Bovines
            0102210000,80,2,,,Breeding cattle
            0102290000,80,2,,,Other cattle
            0102291000,80,3,,,Light
            0102299000,80,3,,2025-12-31,Heavy
            0102299000,80,3,2026-01-01,,Of more than 80 kg
            0102299100,80,4,2026-06-01,,Of more than 160 kg
            0102900000,80,1,,,Buffalo
            05,80,0,,,Other products of animals
            0501,80,0,,,Hair
            050100,80,1,,,Human hair
            """);

    private final NomenclatureOfDay today = NOMENCLATURE.on(TODAY);

    @Test
    void showsWhatStandsAboveALineByItsDashes() {
        assertThat(today.ancestors(line("0102299000"))).extracting(each -> each.text("en")).containsExactly("Live animals",
                "Cattle",
                "Bovines", "Other cattle");
        assertThat(today.ancestors(line("0102900000"))).extracting(each -> each.text("en")).containsExactly("Live animals",
                "Cattle");
        assertThat(today.ancestors(line("01"))).isEmpty();
    }

    @Test
    void showsWhatStandsDirectlyBelowALine() {
        assertThat(today.children(line("0102"))).extracting(each -> each.text("en")).containsExactly("Bovines", "Buffalo");
        assertThat(today.children(line("01"))).extracting(each -> each.text("en")).containsExactly("Horses", "Cattle");
        assertThat(today.children(line("0102290000"))).extracting(each -> each.text("en")).containsExactly("Light",
                "Of more than 80 kg");
        assertThat(today.siblings(line("0102210000"))).extracting(each -> each.text("en")).containsExactly("Breeding cattle",
                "Other cattle");
        assertThat(today.siblings(line("01"))).extracting(each -> each.text("en")).containsExactly("Live animals",
                "Other products of animals");
    }

    @Test
    void letsGoodsBeDeclaredOnlyUnderTheInnermostLineOfGoods() {
        assertThat(declarable(today)).containsExactly("010121", "0102210000", "0102291000", "0102299000", "0102900000",
                "050100");
        NomenclatureOfDay later = NOMENCLATURE.on(LocalDate.of(2026, 6, 1));
        assertThat(declarable(later)).contains("0102299100").doesNotContain("0102299000");
    }

    @Test
    void answersForAnyDay() {
        CommodityCode heavy = CommodityCode.of("0102299000");

        assertThat(NOMENCLATURE.on(LocalDate.of(2025, 12, 31)).find(heavy).orElseThrow().text("en")).isEqualTo("Heavy");
        assertThat(today.find(heavy).orElseThrow().text("en")).isEqualTo("Of more than 80 kg");
        assertThat(today.find(CommodityCode.of("0102299100"))).isEmpty();
        assertThat(NOMENCLATURE.on(LocalDate.of(1899, 12, 31)).isEmpty()).isTrue();
    }

    @Test
    void findsTheGoodsThatDigitsMean() {
        assertThat(line("0501").text("en")).isEqualTo("Hair");
        assertThat(line("0501000000").text("en")).isEqualTo("Human hair");
        assertThat(line("0102210000").text("en")).isEqualTo("Breeding cattle");
        assertThat(line("010221").text("en")).isEqualTo("Breeding cattle");
        assertThat(today.find(CommodityCode.of("0102210000"), "10").orElseThrow().text("en")).isEqualTo("Bovines");
        assertThat(today.findNearest(CommodityCode.of("0102291077")).orElseThrow().code()).hasToString("0102291000");
        assertThat(today.findNearest(CommodityCode.of("7700000000"))).isEmpty();
    }

    @Test
    void hasNothingWhereThePackHasNoNomenclature() {
        NomenclatureOfDay empty = Nomenclature.EMPTY.on(TODAY);

        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.find(CommodityCode.of("0101"))).isEmpty();
        assertThat(empty.chapters()).isEmpty();
    }

    private static List<String> declarable(NomenclatureOfDay day) {
        return day.lines().filter(day::isDeclarable).map(each -> each.code().digits()).toList();
    }

    private NomenclatureLine line(String code) {
        return today.find(CommodityCode.of(code)).orElseThrow();
    }
}
