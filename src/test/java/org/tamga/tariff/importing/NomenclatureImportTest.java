package org.tamga.tariff.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.reference.spi.PackFaults;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.NomenclatureLaw;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.nomenclature.NomenclatureLine;
import org.tamga.tariff.nomenclature.NomenclatureOfDay;

class NomenclatureImportTest {

    private static final Path TARIFF = Path.of("../shared/testdata/tariff");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String HS = """
            section,hscode,description,parent,level
            TOTAL,TOTAL,Total of all,,0
            I,01,Animals; live,TOTAL,2
            I,0102,Bovine animals; live,01,4
            I,010221,"Cattle; pure-bred",0102,6
            I,010229,"Cattle; other",0102,6
            I,010231,"Buffalo; pure-bred",0102,6
            I,05,Products of animals,TOTAL,2
            I,0501,Hair,05,4
            I,050100,Human hair,0501,6
            """;
    private static final String COMMODITY = """
            {"goods_nomenclature_item_id": "0102291010", "producline_suffix": "80", "number_indents": 5,
             "description": "Heifers of 50|kg", "formatted_description": "Heifers of 50&nbsp;kg<br/>or less",
             "section": {"numeral": "I", "title": "Live animals", "section_note": "1. A note"},
             "chapter": {"goods_nomenclature_item_id": "0100000000", "description": "LIVE ANIMALS",
                         "formatted_description": "Live animals", "chapter_note": "* 1\\\\. All but fish"},
             "heading": {"goods_nomenclature_item_id": "0102000000", "description": "Live bovine animals"},
             "ancestors": [
               {"goods_nomenclature_item_id": "0102210000", "producline_suffix": "10", "number_indents": 1, "description": "Cattle"},
               {"goods_nomenclature_item_id": "0102290000", "producline_suffix": "80", "number_indents": 2, "description": "Other"},
               {"goods_nomenclature_item_id": "0102291000", "producline_suffix": "10", "number_indents": 3, "description": "Young"},
               {"goods_nomenclature_item_id": "0102291000", "producline_suffix": "80", "number_indents": 4, "description": "Light"}],
             "footnotes": [{"code": "TN701", "description": "Not from there"}]}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void anEmptyPack() throws IOException {
        Files.createDirectories(folder.resolve("packs/atoll"));
        Files.writeString(folder.resolve("packs/atoll/pack.yaml"), "id: atoll\n");
    }

    @Test
    void takesOverTheHarmonizedSystem() throws IOException {
        assertThat(run(file("hs.csv", HS))).isZero();

        NomenclatureOfDay day = nomenclature().on(DAY);
        assertThat(day.lines()).hasSize(8);
        assertThat(path(day, "010229")).containsExactly("Animals; live", "Bovine animals; live");
        assertThat(path(day, "050100")).containsExactly("Products of animals", "Hair");
        assertThat(day.isDeclarable(day.find(CommodityCode.of("050100")).orElseThrow())).isTrue();
        assertThat(day.sections()).hasSize(1).allSatisfy(section -> assertThat(section.last()).isEqualTo("05"));
    }

    @Test
    void takesOverACommodityWithAllThatStandsAboveIt() throws IOException {
        assertThat(run(file("0102291010.json", COMMODITY))).isZero();

        Nomenclature nomenclature = nomenclature();
        NomenclatureOfDay day = nomenclature.on(DAY);
        assertThat(path(day, "0102291010")).containsExactly("Live animals", "Live bovine animals", "Cattle", "Other", "Young",
                "Light");
        assertThat(day.find(CommodityCode.of("0102291010")).orElseThrow().text("en")).isEqualTo("Heifers of 50 kg or less");
        assertThat(day.footnotes(CommodityCode.of("0102291010"))).extracting(each -> each.code()).containsExactly("TN701");
        assertThat(day.sections().getFirst().text("en")).isEqualTo("Live animals");
        assertThat(day.chapters().getFirst().notes().get("en")).isEqualTo("* 1. All but fish");
    }

    @Test
    void fitsBothIntoOneTreeInWhateverOrderTheyCome() throws IOException {
        List<Path> sources = List.of(file("hs.csv", HS), file("0102291010.json", COMMODITY));

        assertThat(run(sources.get(0))).isZero();
        assertThat(run(sources.get(1))).isZero();
        String first = table();
        Files.delete(folder.resolve("packs/atoll/tariff/nomenclature.csv"));
        assertThat(run(sources.get(1))).isZero();
        assertThat(run(sources.get(0))).isZero();

        NomenclatureOfDay day = nomenclature().on(DAY);
        assertThat(path(day, "0102291010")).endsWith("Cattle", "Cattle; other", "Young", "Light");
        assertThat(path(day, "010221")).endsWith("Cattle");
        assertThat(path(day, "010231")).containsExactly(path(day, "010221").getFirst(), path(day, "010221").get(1));
        assertThat(indents(table())).isEqualTo(indents(first));
    }

    @Test
    void keepsWhatIsThereAndHasOrHadItsOwnDates() throws IOException {
        Files.createDirectories(folder.resolve("packs/atoll/tariff"));
        Files.writeString(folder.resolve("packs/atoll/tariff/nomenclature.csv"), """
                code,suffix,indents,valid_from,valid_to,text_en,text_fr
                01,80,0,2020-01-01,,Beasts,Bêtes
                0102,80,0,2020-01-01,,Oxen,Bœufs
                010229,80,1,2020-01-01,2024-12-31,Old oxen,
                010229,80,1,2025-01-01,,Oxen,
                0103,80,0,2020-01-01,,Pigs,
                """);

        assertThat(run(file("hs.csv", HS))).isZero();

        NomenclatureOfDay before = nomenclature().on(LocalDate.of(2024, 1, 1));
        assertThat(before.find(CommodityCode.of("010229")).orElseThrow().text("en")).isEqualTo("Old oxen");
        NomenclatureLine now = nomenclature().on(DAY).find(CommodityCode.of("010229")).orElseThrow();
        assertThat(now.text("en")).isEqualTo("Cattle; other");
        assertThat(now.validity().from()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(nomenclature().on(DAY).find(CommodityCode.of("01")).orElseThrow().text("fr")).isEqualTo("Bêtes");
        assertThat(nomenclature().on(DAY).find(CommodityCode.of("0103"))).isPresent();
    }

    @Test
    void leavesOutALineAboveThatBelongsToAnotherSubheadingAndSaysSo() throws IOException {
        String wrong = COMMODITY.replace("0102291010", "0102390010");

        assertThat(run(file("hs.csv", HS + "I,010239,Buffalo; other,0102,6\n"), file("0102390010.json", wrong))).isZero();

        assertThat(said.toString(UTF_8)).contains("0102290000 (80) is said to stand above 0102390010");
        assertThat(path(nomenclature().on(DAY), "0102390010")).endsWith("Buffalo; other");
    }

    @Test
    void writesNothingIfTheResultWouldHaveAFault() throws IOException {
        assertThat(run(file("own.csv", "code,text_en\n0102,Cattle\n"))).isEqualTo(1);

        assertThat(said.toString(UTF_8)).contains("nothing stands above 0102", "nothing was written");
        assertThat(folder.resolve("packs/atoll/tariff")).doesNotExist();
    }

    @Test
    void namesAFileThatItCannotRead() throws IOException {
        assertThat(run(file("broken.json", "{\n"), file("other.json", "{\"a\": 1}"))).isEqualTo(1);

        assertThat(said.toString(UTF_8)).contains("broken.json", "other.json: is not a commodity");
    }

    @Test
    void explainsItsUse() throws IOException {
        assertThat(NomenclatureImport.run(List.of("nomenclature"), new PrintStream(said))).isEqualTo(2);
        assertThat(said.toString(UTF_8)).startsWith("usage: import nomenclature");
    }

    @Test
    void takesOverEverythingPublishedThatIsAtHand() throws IOException {
        assumeTrue(Files.isDirectory(TARIFF), "skipped: there is no " + TARIFF);

        assertThat(run(TARIFF.resolve("harmonized-system.csv"))).as(said.toString(UTF_8)).isZero();
        assertThat(run(TARIFF.resolve("uk/commodities"))).as(said.toString(UTF_8)).isZero();
        assertThat(run(TARIFF.resolve("harmonized-system.csv"), TARIFF.resolve("uk/commodities"))).isZero();

        NomenclatureOfDay day = nomenclature().on(DAY);
        assertThat(day.chapters()).hasSizeGreaterThan(95);
        assertThat(day.lines()).hasSizeGreaterThan(6_900);
        assertThat(path(day, "1516209821")).hasSize(8).last().asString().startsWith("Blends containing by weight");
        assertThat(path(day, "0102291010")).hasSize(6).last().asString().startsWith("Of a weight not exceeding 80 kg");
        assertThat(path(day, "010221")).hasSize(3).last().isEqualTo("Cattle");
        assertThat(path(day, "7202118000")).hasSize(4).element(2).isEqualTo("Ferro-manganese");
        assertThat(day.lines().filter(day::isDeclarable).count()).isGreaterThan(5_500);
    }

    private static List<String> indents(String table) {
        return table.lines().skip(1).map(line -> line.split(","))
                .map(cells -> cells[0].replaceFirst("(?<=\\d{6})0000$", "") + " "
                        + cells[1] + " " + cells[2])
                .toList();
    }

    private static List<String> path(NomenclatureOfDay day, String code) {
        return day.ancestors(day.find(CommodityCode.of(code)).orElseThrow()).stream().map(line -> line.text("en")).toList();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int run(Path... sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("nomenclature"));
        for (Path source : sources) {
            arguments.add(source.toString());
        }
        arguments.addAll(List.of("--pack", "atoll", "--packs", folder.resolve("packs").toString()));
        return NomenclatureImport.run(arguments, new PrintStream(said, true, UTF_8));
    }

    private String table() throws IOException {
        return Files.readString(folder.resolve("packs/atoll/tariff/nomenclature.csv"));
    }

    private Nomenclature nomenclature() throws IOException {
        PackFaults faults = new PackFaults();
        Map<String, String> files = new HashMap<>();
        for (String name : List.of("nomenclature", "sections", "footnotes")) {
            Path file = folder.resolve("packs/atoll/tariff/" + name + ".csv");
            if (Files.exists(file)) {
                files.put("tariff/" + name + ".csv", Files.readString(file));
            }
        }
        Nomenclature nomenclature = NomenclatureLaw.compile(files, faults);
        assertThat(faults.list()).isEmpty();
        return nomenclature;
    }
}
