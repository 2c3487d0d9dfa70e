package org.tamga.reference.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.reference.packs.CodeListsPart;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFaults.Fault;
import org.tamga.reference.spi.PackFiles;
import org.tamga.testing.TestLaw;

class CodeListImporterTest {

    private static final Path PUBLISHED = Path.of("../shared/testdata/codelists");
    private static final PackFiles PACK = new PackFiles("atoll", Map.of("import.yaml", """
            lists:
              - {list: islands, files: "islands-*.json", as: codes, drop: 2}
              - {list: routes, files: routes.json, as: pairs}
              - {list: harbours, files: routes.json, as: parents, tag: deep}
            """.getBytes(UTF_8), "codelists/islands.csv", """
            code,valid_from,valid_to,text_en
            MOON,2020-01-01,2024-12-31,Moon
            MOON,2025-01-01,,Moon
            REEF,,,Reef
            """.getBytes(UTF_8)));

    private final PackFaults faults = new PackFaults();

    @Test
    void addsPublishedCodesAndTextsAndKeepsDatesAndTheRest() {
        var tables = CodeListImporter.merge(PACK, Map.of("islands-1.json", """
                [{"code": "XAMOON", "en": "Moon  Island"}, {"code": "XASUN", "en": "Sun, Island", "cy": "Haul"}]
                """.getBytes(UTF_8)), faults);

        assertThat(new String(tables.get("codelists/islands.csv"), UTF_8)).isEqualTo("""
                code,valid_from,valid_to,text_en,text_cy
                MOON,2020-01-01,2024-12-31,Moon,
                MOON,2025-01-01,,Moon Island,
                REEF,,,Reef,
                SUN,,,"Sun, Island",Haul
                """);
        assertThat(tables).hasSize(1);
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void makesPairsAndParentsOfLinkedCodes() {
        var tables = CodeListImporter.merge(PACK, Map.of("routes.json", """
                [{"parentCode": "A", "childCodes": ["1", "deep"]}, {"parentCode": "B", "childCodes": ["2"]}]
                """.getBytes(UTF_8)), faults);

        assertThat(new String(tables.get("codelists/routes.csv"), UTF_8))
                .isEqualTo("code,valid_from,valid_to\nA+1,,\nA+deep,,\nB+2,,\n");
        assertThat(new String(tables.get("codelists/harbours.csv"), UTF_8)).isEqualTo("code,valid_from,valid_to\nA,,\n");
    }

    @Test
    void namesTheFileThatItCannotRead() {
        CodeListImporter.merge(PACK, Map.of("islands-2.json", "[\n{".getBytes(UTF_8), "routes.json", "{}".getBytes(UTF_8)),
                faults);

        assertThat(faults.list()).extracting(Fault::file).contains("islands-2.json", "routes.json");
    }

    @Test
    void explainsItsUse() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(ImportCommand.run(List.of("codelists"), new PrintStream(out))).isEqualTo(2);
        assertThat(out.toString(UTF_8)).startsWith("usage: import codelists");
    }

    @Test
    void fillsThePackOfGreatBritainFromThePublishedLists(@TempDir Path packs) throws IOException {
        assumeTrue(Files.isDirectory(PUBLISHED), "skipped: there is no " + PUBLISHED);
        for (var file : TestLaw.files("gb").asMap().entrySet()) {
            Files.createDirectories(packs.resolve("gb").resolve(file.getKey()).getParent());
            Files.write(packs.resolve("gb").resolve(file.getKey()), file.getValue());
        }

        int status = ImportCommand.run(List.of("codelists", PUBLISHED.toString(), "--pack", "gb", "--packs", packs.toString()),
                new PrintStream(new ByteArrayOutputStream()));

        assertThat(status).isZero();
        PackFaults none = new PackFaults();
        var lists = new CodeListsPart().compile(new PackFiles("gb", Map.of("codelists/locations.csv",
                Files.readAllBytes(packs.resolve("gb/codelists/locations.csv")), "codelists/packages.csv",
                Files.readAllBytes(packs.resolve("gb/codelists/packages.csv")))), none);
        assertThat(none.list()).isEmpty();
        assertThat(lists.list("locations")).hasSizeGreaterThan(1_700)
                .anySatisfy(entry -> assertThat(entry.texts()).containsKey("en"));
        assertThat(lists.list("packages")).allSatisfy(entry -> assertThat(entry.texts()).containsKey("en"));
    }
}
