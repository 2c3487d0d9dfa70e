package org.tamga.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.testing.LawServerTest;
import org.tamga.testing.Outsider;
import tools.jackson.databind.JsonNode;

/** A declaration that claims a quota, from its claim to the officer's list of movements. */
@LawServerTest
class QuotaCaseTest {

    private static final String DECLARATIONS = "/api/v1/declarations/";
    private static final String ORDER = "095090";
    private static final Path FOLDER = Path.of("scenarios/51-quota-partly-granted");

    @LocalServerPort
    private int port;

    @Test
    void everyChargeComesOutTheSameWhenItIsTakenAgainWhateverIsLeftOfTheQuota() throws IOException {
        // given
        Outsider admin = new Outsider(port, "admin");
        Outsider officer = new Outsider(port, "officer");
        admin.upload("accounts", file("accounts.csv")).succeeded();
        admin.upload("packs/demo/measures?mode=add", file("measures.csv")).succeeded();
        admin.upload("packs/demo/quotas?mode=add", file("quotas.csv")).succeeded();
        // when
        String mrn = new Outsider(port, "trader").lodge(file("declaration.xml").getBytes(StandardCharsets.UTF_8)).succeeded()
                .json().path("mrn").asString();
        JsonNode waiting = quota(officer);
        admin.post("/api/v1/admin/quotas/" + ORDER + "/allocations?pack=demo&day=" + LocalDate.now(ZoneOffset.UTC),
                "application/json", "{}").succeeded();
        // then
        assertThat(waiting.path("waitingClaims").asInt()).isOne();
        assertThat(quota(officer).path("balance").asString()).isEqualTo("0");
        assertThat(quota(officer).path("status").asString()).isEqualTo("EXHAUSTED");
        int charges = 0;
        for (JsonNode decision : officer.get(DECLARATIONS + mrn + "/decisions").succeeded().json()) {
            if (decision.path("kind").asString().equals("ASSESSMENT")) {
                charges++;
                JsonNode replayed = officer.post(DECLARATIONS + mrn + "/decisions/" + decision.path("id").asString()
                        + "/replay", "application/json", "{}").succeeded().json();
                assertThat(replayed.path("equal").asBoolean()).as(replayed.toString()).isTrue();
            }
        }
        assertThat(charges).isEqualTo(2);
    }

    @Test
    void anOfficerAdjustsAQuotaWithAReasonAndSeesItAmongTheMovements() {
        Outsider admin = new Outsider(port, "admin");
        admin.upload("packs/demo/quotas?mode=add",
                "order_number,commodity,from,to,volume,unit\n095091,0805,2026-01-01,,50,TNE\n")
                .succeeded();
        String path = "/api/v1/admin/quotas/095091";

        JsonNode adjusted = admin.post(path + "/adjustments?pack=demo", "application/json", """
                {"amount": "12.5", "reason": "Regulation 7 adds to it"}""").succeeded().json();
        Outsider.Answer tooMuch = admin.post(path + "/adjustments?pack=demo", "application/json", """
                {"amount": "-63", "reason": "a slip"}""");
        Outsider.Answer withoutReason = admin.post(path + "/adjustments?pack=demo", "application/json", """
                {"amount": "1"}""");
        Outsider.Answer stranger = new Outsider(port, "trader").post(path + "/adjustments?pack=demo", "application/json", "{}");

        assertThat(adjusted.path("balance").asString()).isEqualTo("62.5");
        assertThat(tooMuch.status()).isEqualTo(409);
        assertThat(withoutReason.status()).isEqualTo(422);
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(admin.get(path + "/movements?pack=demo").body())
                .contains(",095091,2026-01-01,ADJUSTMENT,12.5,,,,Regulation 7 adds to it,admin");
    }

    @Test
    void anOfficerMovesAQuantityToAnotherQuotaAndEverybodyReadsTheHistoryOfBoth() {
        Outsider admin = new Outsider(port, "admin");
        admin.upload("packs/demo/quotas?mode=add", """
                order_number,commodity,from,to,volume,unit,critical_percent,kind
                095093,0805,2026-01-01,,50,TNE,90,
                095094,0805,2026-01-01,,10,TNE,90,
                095095,0805,2026-01-01,,10,KGM,90,
                """).succeeded();
        String path = "/api/v1/admin/quotas/095093/transfers?pack=demo";

        JsonNode both = admin.post(path, "application/json", """
                {"to": "095094", "amount": "12.5", "reason": "as the parties agreed"}""").succeeded().json();
        Outsider.Answer tooMuch = admin.post(path, "application/json", """
                {"to": "095094", "amount": "38", "reason": "a slip"}""");
        Outsider.Answer otherUnit = admin.post(path, "application/json", """
                {"to": "095095", "amount": "-1"}""");
        Outsider.Answer toItself = admin.post(path, "application/json", """
                {"amount": "1", "reason": "a slip"}""");
        Outsider.Answer stranger = new Outsider(port, "trader").post(path, "application/json", "{}");

        assertThat(both.path(0).path("balance").asString()).isEqualTo("37.5");
        assertThat(both.path(1).path("balance").asString()).isEqualTo("22.5");
        assertThat(tooMuch.status()).isEqualTo(409);
        assertThat(otherUnit.status()).isEqualTo(422);
        assertThat(otherUnit.body()).contains("not above zero", "reason is missing", "095093 is in TNE, quota 095095 in KGM");
        assertThat(toItself.body()).contains("not moved to itself");
        assertThat(stranger.status()).isEqualTo(403);
        JsonNode history = new Outsider(port, "trader").get("/api/v1/tariff/quotas/095094/history?pack=demo").succeeded()
                .json();
        assertThat(history.path("volume").asString()).isEqualTo("10");
        assertThat(history.path("days").path(0).path("changed").asString()).isEqualTo("12.5");
        assertThat(history.path("days").path(0).path("balance").asString()).isEqualTo("22.5");
        assertThat(new Outsider(port, "trader").get("/api/v1/tariff/quotas/099999/history?pack=demo").status())
                .isEqualTo(404);
        assertThat(quota(admin, "095094").path("balance").asString()).isEqualTo("22.5");
    }

    @Test
    void theCalculatorSaysWhatTheQuotaWouldGrant() {
        Outsider admin = new Outsider(port, "admin");
        admin.upload("packs/demo/quotas?mode=add",
                "order_number,commodity,from,to,volume,unit,critical_percent\n095092,0805,2020-01-01,,100,KGM,90\n")
                .succeeded();
        admin.upload("packs/demo/measures?mode=add", """
                sid,commodity,measure_type,geo_area,order_number,duty,valid_from
                QUO095092,0805102000,122,1011,095092,4.00 %,2020-01-01
                """).succeeded();

        assertThat(option(admin, "80").path("certain").asBoolean()).isTrue();
        assertThat(option(admin, "80").path("quotaShare").path("granted").asString()).isEqualTo("80");
        assertThat(option(admin, "120").path("certain").asBoolean()).isFalse();
    }

    private static JsonNode option(Outsider trader, String kg) {
        JsonNode options = trader.post("/api/v1/calculations?pack=demo", "application/json", """
                {"date": "%s", "lines": [{"commodity": "0805102000", "origin": "TR", "value": "1000",
                 "quantities": {"KGM": "%s"}}]}""".formatted(LocalDate.now(ZoneOffset.UTC), kg)).succeeded().json()
                .path("options");
        return options.valueStream().filter(each -> each.path("quota").asString("").equals("095092")).findFirst().orElseThrow();
    }

    private static JsonNode quota(Outsider anybody) {
        return quota(anybody, ORDER);
    }

    private static JsonNode quota(Outsider anybody, String order) {
        return anybody.get("/api/v1/tariff/quotas/" + order + "?pack=demo").succeeded().json().path("periods").path(0);
    }

    private static String file(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name)).replace("095051", ORDER).replace("SC51-A", "QUOTACASE-1")
                .replace("9000051", "9000090").replace("{{today-30}}", LocalDate.now(ZoneOffset.UTC).minusDays(30).toString());
    }
}
