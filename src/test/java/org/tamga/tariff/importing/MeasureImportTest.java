package org.tamga.tariff.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.importing.measures.MeasureImport;
import org.tamga.tariff.importing.measures.MeasureMerge;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.testing.TestLaw;

class MeasureImportTest {

    private static final Path PUBLISHED = Path.of("../shared/testdata/tariff/uk");
    private static final String MEASURE = """
            {"id": 71, "effective_start_date": "2021-01-01T00:00:00.000Z", "effective_end_date": "2021-03-31T00:00:00.000Z",
             "duty_expression": {"base": "14.40 % + 1.10 EUR / 100 kg"},
             "measure_type": {"id": "103", "measure_type_series_id": "C", "description": "Third country duty"},
             "legal_acts": [{"regulation_code": "R1/20"}, {"regulation_code": "R2/20"}],
             "geographical_area": {"id": "2099", "children_geographical_areas": [{"id": "TR"}, {"id": "GE"}]},
             "excluded_countries": [{"id": "GE"}], "order_number": {"number": "050001"}, "additional_code": {"code": "C100"},
             "measure_conditions": [
               {"condition_code": "E", "document_code": "C672", "action": "Import/export  allowed after control"},
               {"condition_code": "E", "document_code": "", "condition_duty_amount": 20.5, "condition_measurement_unit_code": "KGM",
                "action": "Import/export allowed after control"},
               {"condition_code": "V", "condition_duty_amount": 52.6, "condition_monetary_unit_code": "EUR",
                "condition_measurement_unit_code": "TNE", "condition_measurement_unit_qualifier_code": "I",
                "action": "Apply the amount of the action",
                "duty_expression": "<span>2.00</span> EUR / <abbr title='Tonne'>1000 kg/biodiesel</abbr>"}]}""";

    private final PackFaults faults = new PackFaults();
    private final List<String> notes = new ArrayList<>();

    @Test
    void writesAMeasureWithEverythingThatIsPublishedOfIt() {
        assertThat(text(merge(file("0702000007", MEASURE)), "tariff/measures.csv")).contains(
                "71,0702000007,103,2099,GE,C100,,050001,14.40 % + 1.10 EUR / 100 kg,E:C672:29;E:20.50 KGM:29;"
                        + "V:52.60 EUR / TNE#I:01:2.00 EUR / 1000 kg/biodiesel,2021-01-01,2021-03-31,R1/20 R2/20");
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void writesTheMembersOfTheAreaAndKeepsThoseThatAreThere() {
        assertThat(text(merge(file("0702000007", MEASURE)), "tariff/areas.csv")).contains("2099,TR,,\n2099,GE,,\n")
                .contains("1013,AT,2021-01-01,");
    }

    @Test
    void readsAListOfAreas() {
        assertThat(text(merge("""
                [{"id": "NI", "children_geographical_areas": []},
                 {"id": "1010", "children_geographical_areas": [{"id": "AT"}, {"id": "BE"}]}]"""), "tariff/areas.csv"))
                .contains("1010,AT,,\n1010,BE,,\n");
    }

    @Test
    void callsAMeasureTypeAsThePackDoes() {
        String zero = MEASURE.replace("\"id\": \"103\"", "\"id\": \"VTZ\"").replace("{\"code\": \"C100\"}", "null");

        assertThat(text(merge(file("0702000007", zero)), "tariff/measures.csv")).contains("71,0702000007,305,2099,GE,VATZ,");
    }

    @Test
    void describesAMeasureTypeThatThePackDoesNotKnow() {
        String control = MEASURE.replace("\"id\": \"103\", \"measure_type_series_id\": \"C\"",
                "\"id\": \"799\", \"measure_type_series_id\": \"B\"");

        assertThat(text(merge(file("0702000007", control)), "tariff/measure-types.csv"))
                .contains("799,B,import,restriction,Third country duty");
    }

    @Test
    void keepsOneNumberApartThatStandsForTwoCommodities() {
        String measures = text(
                merge(Map.of("a.json", file("0702000007", MEASURE), "b.json", file("0702000000", MEASURE))),
                "tariff/measures.csv");

        assertThat(measures).contains("\n71,0702000007,").contains("\n71/0702000000,0702000000,");
    }

    @Test
    void aMeasureThatIsThereUnderItsNumberIsRenewed() {
        PackFiles pack = TestLaw.files("gb");
        for (var table : merge(file("0702000007", MEASURE)).entrySet()) {
            pack = pack.with(table.getKey(), table.getValue());
        }
        String again = text(MeasureMerge.merge(pack, new TreeMap<>(Map.of("a.json",
                file("0702000007", MEASURE.replace("14.40 %", "9.00 %")).getBytes(UTF_8))), "", faults, notes::add),
                "tariff/measures.csv");

        assertThat(again).contains("9.00 % + 1.10 EUR / 100 kg").doesNotContain("14.40 % + 1.10");
    }

    @Test
    void namesWhatCannotBeReadByFileAndMeasureAndLeavesItOut() {
        String measures = text(merge(file("0702000007", MEASURE.replace("14.40 % + 1.10 EUR", "14.40 euros")
                .replace("\"Apply the amount of the action\"", "\"Shrug\"") + ", "
                + MEASURE.replace("71", "72").replace("2021-01-01T", "yesterday T"))), "tariff/measures.csv");

        assertThat(measures).doesNotContain("\n71,").doesNotContain("\n72,");
        assertThat(faults.list()).extracting(PackFaults.Fault::toString).containsExactly(
                "a.json: measure 71: \"14.40 euros / 100 kg\" is not a duty: % or a currency was expected at character 7",
                "a.json: measure 71: unknown action: Shrug",
                "a.json: measure 72: effective_start_date is not a date: yesterday T00:00:00.000Z");
    }

    @Test
    void leavesOutAMeasureForAnAreaWithoutMembers() {
        String measures = text(merge(file("0702000007", MEASURE.replace("{\"id\": \"TR\"}, {\"id\": \"GE\"}", ""))),
                "tariff/measures.csv");

        assertThat(measures).doesNotContain("\n71,");
        assertThat(faults.list()).hasToString("[a.json: measure 71: no file says which countries belong to 2099]");
    }

    @Test
    void namesTheFileThatIsNoCommodity() {
        merge("{\"data\": []}");
        merge("[{");

        assertThat(faults.list()).extracting(PackFaults.Fault::reason).first()
                .isEqualTo("neither a commodity with its measures nor a list of areas");
        assertThat(faults.list()).hasSize(2);
    }

    @Test
    void takesOverThePublishedCommoditiesAndAreasWithoutAFault(@TempDir Path packs) throws IOException {
        assumeTrue(Files.isDirectory(PUBLISHED), "skipped: there is no " + PUBLISHED);
        for (var file : TestLaw.files("gb").asMap().entrySet()) {
            Files.createDirectories(packs.resolve("gb").resolve(file.getKey()).getParent());
            Files.write(packs.resolve("gb").resolve(file.getKey()), file.getValue());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int status = MeasureImport.run(List.of("measures", PUBLISHED.resolve("commodities").toString(),
                PUBLISHED.resolve("geographical_areas.json").toString(), "--pack", "gb", "--packs", packs.toString()),
                new PrintStream(out));

        assertThat(status).as(out.toString(UTF_8)).isZero();
        PackFiles pack = TestLaw.files("gb");
        for (String table : List.of("measures.csv", "areas.csv", "measure-types.csv")) {
            pack = pack.with("tariff/" + table, Files.readAllBytes(packs.resolve("gb/tariff/" + table)));
        }
        Tariff tariff = new TariffPack().compile(pack, faults);
        assertThat(faults.list()).isEmpty();
        assertThat(tariff.size()).isGreaterThan(390);
        assertThat(tariff.areas().groups()).hasSizeGreaterThan(50);
    }

    @Test
    void aFileNamedByAnotherCodeThanItStatesIsAboutThatOne() {
        String measures = text(merge(Map.of("7202118000.json", file("7202118000", MEASURE), "7202999000.json",
                file("7202118000", MEASURE.replace("14.40 %", "9.00 %")))), "tariff/measures.csv");

        assertThat(measures).contains("\n71,7202118000,103,2099,GE,C100,,050001,14.40 %")
                .contains("\n71/7202999000,7202999000,103,2099,GE,C100,,050001,9.00 %");
        assertThat(notes).containsExactly("7202999000.json: states the code 7202118000 as another file does, and is taken for "
                + "7202999000 by its name");
    }

    @Test
    void aLineThatOnlyGroupsOthersHasNoMeasuresBesideTheDeclarableLineOfItsCode() {
        String grouping = file("7202118000", MEASURE.replace("14.40 %", "9.00 %")).replace("{\"goods",
                "{\"producline_suffix\": \"10\", \"goods");

        String measures = text(merge(Map.of("a.json", file("7202118000", MEASURE), "b.json", grouping)), "tariff/measures.csv");

        assertThat(measures).contains("\n71,7202118000,103,2099,GE,C100,,050001,14.40 %").doesNotContain(",9.00 % + 1.10");
    }

    @Test
    void oneNumberMayStandForTwoMeasuresOfACommodity() {
        String other = MEASURE.replace("\"C672\"", "\"C644\"");

        String measures = text(merge(file("0702000007", MEASURE + ", " + other + ", " + MEASURE)), "tariff/measures.csv");

        assertThat(measures).contains("\n71,0702000007,").contains("\n71/2,0702000007,").doesNotContain("\n71/3,");
    }

    @Test
    void readsTheFormOfTheApiToo() {
        String measures = text(merge("""
                {"data": {"id": "1", "type": "commodity",
                  "attributes": {"goods_nomenclature_item_id": "0702000007", "producline_suffix": "80"},
                  "relationships": {"import_measures": {"data": [{"id": "71", "type": "measure"}]},
                    "export_measures": {"data": []}}},
                 "included": [
                  {"id": "71", "type": "measure", "attributes": {"effective_start_date": "2021-01-01T00:00:00.000Z"},
                   "relationships": {"duty_expression": {"data": {"id": "71-duty", "type": "duty_expression"}},
                     "measure_type": {"data": {"id": "103", "type": "measure_type"}},
                     "legal_acts": {"data": [{"id": "R1", "type": "legal_act"}]},
                     "geographical_area": {"data": {"id": "2099", "type": "geographical_area"}},
                     "excluded_countries": {"data": [{"id": "GE", "type": "geographical_area"}]},
                     "measure_conditions": {"data": [{"id": "5", "type": "measure_condition"}]}}},
                  {"id": "71-duty", "type": "duty_expression", "attributes": {"base": "14.40 %"}},
                  {"id": "103", "type": "measure_type",
                   "attributes": {"description": "Third country duty", "measure_type_series_id": "C"}},
                  {"id": "R1", "type": "legal_act", "attributes": {"regulation_code": "R1/20"}},
                  {"id": "5", "type": "measure_condition", "attributes": {"condition_code": "B", "document_code": "C990",
                    "action": "Apply the mentioned duty"}},
                  {"id": "2099", "type": "geographical_area", "attributes": {"description": "Group"},
                   "relationships": {"children_geographical_areas":
                     {"data": [{"id": "TR", "type": "geographical_area"}, {"id": "GE", "type": "geographical_area"}]}}}]}
                """), "tariff/measures.csv");

        assertThat(faults.list()).isEmpty();
        assertThat(measures).contains("71,0702000007,103,2099,GE,,,,14.40 %,B:C990:27,2021-01-01,,R1/20");
    }

    @Test
    void explainsItsUse() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(MeasureImport.run(List.of("measures"), new PrintStream(out))).isEqualTo(2);
        assertThat(out.toString(UTF_8)).startsWith("usage: import measures");
    }

    private static String file(String commodity, String measures) {
        return "{\"goods_nomenclature_item_id\": \"" + commodity + "\", \"import_measures\": [" + measures + "]}";
    }

    private SortedMap<String, byte[]> merge(String file) {
        return merge(Map.of("a.json", file));
    }

    private SortedMap<String, byte[]> merge(Map<String, String> files) {
        SortedMap<String, byte[]> published = new TreeMap<>();
        files.forEach((name, text) -> published.put(name, text.getBytes(UTF_8)));
        return MeasureMerge.merge(TestLaw.files("gb"), published, "", faults, notes::add);
    }

    private static String text(SortedMap<String, byte[]> tables, String table) {
        return new String(tables.getOrDefault(table, new byte[0]), UTF_8);
    }
}
