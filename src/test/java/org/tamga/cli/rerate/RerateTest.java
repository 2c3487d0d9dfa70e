package org.tamga.cli.rerate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.testing.LawServerTest;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command, against a running server. */
@LawServerTest
class RerateTest {

    private static final Path SHIPPED = Path.of("packs/demo/tariff/measures.csv");
    private static final Path MESSAGE = Path.of("scenarios/28-older-law/two-months-ago.xml");
    private static final String GOODS = "970650";

    @LocalServerPort
    private int port;

    private final LocalDate day = LocalDate.now(Clock.systemUTC()).minusDays(60);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void reratesAndEndsWithATableByTrader() throws Exception {
        Outsider admin = new Outsider(port, "admin");
        admin.upload("accounts", "holder,kind,id,currency,balance,limit\nXD000000001001,DEFERMENT,7700003,DMD,5000.00,0\n")
                .succeeded();
        duty(admin, "6.00 %");
        new Outsider(port, "trader").lodge(Files.readString(MESSAGE).replace("SC28-A", "CLI-1").replace("9000028", "7700003")
                .replace("{{today-60}}", day.format(DateTimeFormatter.BASIC_ISO_DATE)).replace("71012100", GOODS + "00")
                .getBytes(UTF_8)).succeeded();
        duty(admin, "4.00 %");
        try {
            // a rehearsal proposes nothing
            assertThat(rerate("--from", day.toString(), "--to", day.toString(), "--commodity", GOODS, "--rehearse")).isZero();
            assertThat(out.toString(UTF_8)).contains("Rehearsal: finished", "1 declarations: 1 changed")
                    .containsPattern("XD000000001001 +1 +187\\.20 +164\\.80 +-22\\.40");
            assertThat(err.toString(UTF_8)).contains("run ", "100 %  1 of 1 declarations");

            assertThat(rerate("--from", day.toString(), "--to", day.toString(), "--commodity", GOODS, "--interest-to",
                    day.plusDays(73).toString())).isZero();
            assertThat(out.toString(UTF_8)).contains("Re-rating: finished", "1 proposed")
                    .containsPattern("XD000000001001 +REFUND +PROPOSED +1 +22\\.40 +0\\.18 +DMD");

            assertThat(rerate("--from", day.toString(), "--to", day.toString(), "--commodity", GOODS, "--json")).isZero();
            JsonNode report = new JsonMapper().readTree(out.toString(UTF_8));
            assertThat(report.path("run").path("state").asString()).isEqualTo("FINISHED");
            assertThat(report.path("kept").asInt()).isEqualTo(1);
        } finally {
            admin.upload("packs/demo/measures?mode=replace", Files.readString(SHIPPED)).succeeded();
        }
    }

    @Test
    void saysWhatTheServerDoesNotUnderstand() {
        assertThat(rerate("--from", "yesterday", "--to", "2026-01-02", "--pack", "nowhere")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("pack there is no pack nowhere",
                "from is no day of the form 2026-03-01: yesterday");
    }

    @Test
    void whoMayNotIsRefused() {
        assertThat(rerate("--from", "2026-01-01", "--to", "2026-01-02", "--user", "trader")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("403");
    }

    @Test
    void refusesAllThatIsWrongWithItsUseAtOnce() {
        assertThat(rerate("--from", "--nonsense")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--from needs a value", "does not know --nonsense", "--to is missing",
                "rerate --help");
    }

    @Test
    void explainsItself() {
        assertThat(rerate("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("./tamga rerate --from DAY --to DAY", "Exit codes");
    }

    private int rerate(String... arguments) {
        out.reset();
        err.reset();
        List<String> words = new ArrayList<>(List.of(arguments));
        if (!words.contains("--help")) {
            words.addAll(List.of("--url", "http://127.0.0.1:" + port));
        }
        return new Rerate(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .call(words, Map.of("TAMGA_PASSWORD", ServerTest.PASSWORD));
    }

    private static void duty(Outsider admin, String duty) {
        admin.upload("packs/demo/measures?mode=add", "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,"
                + "preference,order_number,duty,conditions,valid_from,valid_to,basis\nCL" + GOODS + "," + GOODS
                + ",103,1011,,,,," + duty + ",,2020-01-01,,Print Order\n").succeeded();
    }
}
