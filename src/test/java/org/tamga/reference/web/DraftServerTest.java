package org.tamga.reference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.testing.LawServerTest;
import org.tamga.testing.Outsider;
import org.tamga.testing.Outsider.Answer;
import tools.jackson.databind.JsonNode;

/** Changes of the law over the API of a real server, by people who know nothing else of it. */
@LawServerTest
class DraftServerTest {

    private static final String DRAFTS = "/api/v1/admin/drafts";
    private static final String HEADER = "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,"
            + "order_number,duty,conditions,valid_from,valid_to,basis\n";

    @LocalServerPort
    private int port;

    private Outsider admin;
    private Outsider officer;

    @BeforeEach
    void people() {
        admin = new Outsider(port, "admin");
        officer = new Outsider(port, "officer");
    }

    @Test
    void twoOfficersChangeTheLaw() {
        // given
        String draft = open("Duty on clocks");
        Answer upload = measures(draft, "add", "CLOCK1,9102,103,1011,,,,,7.50 %,,2030-01-01,,Clocks Act 1",
                "CLOCK2,9102x0,103,1011,,,,,7.50 %,,2030-01-01,,Clocks Act 1");
        assertThat(upload.succeeded().json().path("loaded").asInt()).isEqualTo(1);
        assertThat(upload.json().path("refused").get(0).path("reason").asString()).contains("not 2 to 10 digits");

        // when
        JsonNode submitted = act(admin, draft, "submit", "ready").succeeded().json();
        assertThat(submitted.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(submitted.path("difference").get(0).path("added").asInt()).isEqualTo(1);

        Answer own = act(admin, draft, "approve", "my own");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().path("type").asString()).endsWith("four-eyes");

        act(officer, draft, "approve", "seen").succeeded();
        JsonNode done = act(officer, draft, "schedule", "at once").succeeded().json();

        // then
        assertThat(done.path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(done.path("approvals").get(0).path("by").asString()).isEqualTo("officer");
        JsonNode history = officer.get("/api/v1/admin/packs/demo/history").succeeded().json();
        assertThat(history.get(0).path("version").asString()).isEqualTo(done.path("version").asString());
        assertThat(officer.get("/api/v1/tariff/commodities/9102?pack=demo&date=2030-02-01").body()).contains("CLOCK1");
    }

    @Test
    void blocksWhatIsUnsoundAndNamesEveryReason() {
        String draft = open("Two duties on one code");
        measures(draft, "add", "TWICE1,9506,103,1011,,,,,7.50 %,,2030-01-01,,Act",
                "TWICE2,9506,103,1011,,,,,8.50 %,,2030-01-01,,").succeeded();
        act(admin, draft, "submit", "ready").succeeded();

        Answer refused = act(officer, draft, "approve", "seen");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"unsound\"", "TS-001", "\"not-acknowledged\"", "TS-004");
        JsonNode findings = officer.get(DRAFTS + "/" + draft).succeeded().json().path("findings");
        assertThat(StreamSupport.stream(findings.spliterator(), false).map(each -> each.path("place").asString()))
                .contains("TWICE2");
    }

    @Test
    void givesItsFilesToBeChangedAndPutInAgain() {
        String draft = open("Another name for units");
        String file = DRAFTS + "/" + draft + "/files/tariff/units.csv";
        String units = officer.get(file).succeeded().body();

        admin.put(file, "text/csv", units + "ZZZ,,,,\n").succeeded();

        assertThat(officer.get(file).succeeded().body()).isEqualTo(units + "ZZZ,,,,\n");
        assertThat(officer.get(DRAFTS + "/" + draft + "/files/tariff/nothing.csv").status()).isEqualTo(404);
        assertThat(officer.get(DRAFTS + "/" + draft + "/files").succeeded().body()).startsWith("PK")
                .contains("tariff/units.csv");
        assertThat(officer.get("/api/v1/admin/packs/demo/files").succeeded().body()).startsWith("PK");
        assertThat(officer.get("/api/v1/admin/packs/demo/files?version=never").status()).isEqualTo(404);
    }

    @Test
    void namesAllFaultsOfAFile() {
        String draft = open("A broken list");
        Answer edited = admin.put(DRAFTS + "/" + draft + "/files/codelists/broken.csv?reason=a%20new%20list", "text/csv",
                "code,valid_from,valid_to\nA,,\nA,,\nB,never,\n");
        assertThat(edited.succeeded().json().path("faults")).hasSize(2);

        Answer refused = act(admin, draft, "submit", "ready");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("faults")).hasSize(2);
        assertThat(admin.put(DRAFTS + "/" + draft + "/files/..%2Fpasswd", "text/csv", "x").status())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void saysWhereADraftStandsWhenItCannotDoWhatIsAsked() {
        String draft = open("Nothing yet");

        Answer conflict = act(officer, draft, "approve", "early");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.json().path("state").asString()).isEqualTo("OPEN");
        assertThat(conflict.json().path("allowed").toString()).contains("SUBMIT", "WITHDRAW").doesNotContain("APPROVE");
        assertThat(act(admin, draft, "withdraw", "").status()).isEqualTo(422);
        assertThat(act(admin, draft, "withdraw", "never mind").succeeded().json().path("state").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(officer.get(DRAFTS + "/00000000-0000-0000-0000-000000000000").status()).isEqualTo(404);
    }

    @Test
    void rebasesOnALawThatHasChangedAndNamesTheRowsThatBothChanged() {
        // given
        list("A,,,First\nB,,,Second\n");
        String draft = open("Better words");
        admin.upload("drafts/" + draft + "/tables/codelists/clashes?mode=replace",
                "code,valid_from,valid_to,text_en\nA,,,Mine\nB,,,Second\nC,,,Third\n").succeeded();
        list("A,,,Theirs\nB,,,Second\n");

        // when
        assertThat(act(admin, draft, "submit", "ready").json().path("outdated").asBoolean()).isTrue();
        Answer conflict = act(admin, draft, "rebase", "the law has changed");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.json().path("conflicts").get(0).path("place").asString()).isEqualTo("codelists/clashes.csv A");
        admin.post(DRAFTS + "/" + draft + "/rebase", "application/json",
                "{\"reason\": \"mine is right\", \"mine\": [\"codelists/clashes.csv A\"]}").succeeded();

        // then
        String difference = admin.get(DRAFTS + "/" + draft + "/difference").succeeded().body();
        assertThat(difference).contains("\"Mine\"", "\"Theirs\"", "\"Third\"").doesNotContain("Second");
        act(admin, draft, "submit", "ready").succeeded();
    }

    @Test
    void comesIntoForceByItselfAtItsMoment() {
        String draft = open("A little later");
        admin.upload("drafts/" + draft + "/tables/codelists/later?mode=replace",
                "code,valid_from,valid_to,text_en,text_fr\nA,,,A,A\n").succeeded();
        act(admin, draft, "submit", "ready").succeeded();
        act(officer, draft, "approve", "seen").succeeded();
        Instant moment = Instant.now().plus(Duration.ofSeconds(2));
        JsonNode scheduled = officer.post(DRAFTS + "/" + draft + "/schedule", "application/json",
                "{\"reason\": \"as published\", \"at\": \"" + moment + "\"}").succeeded().json();
        assertThat(scheduled.path("state").asString()).isEqualTo("SCHEDULED");

        String state = "";
        while (!state.equals("IN_FORCE") && Instant.now().isBefore(moment.plusSeconds(60))) {
            state = officer.get(DRAFTS + "/" + draft).succeeded().json().path("state").asString();
        }

        assertThat(state).isEqualTo("IN_FORCE");
    }

    @Test
    void returnsToTheLawOfAMomentOnlyWithASecondPerson() {
        // given
        list("A,,,Before\n");
        JsonNode before = admin.get("/api/v1/admin/packs/demo/history").succeeded().json().get(0);
        list("A,,,After\n");

        // when
        JsonNode opened = admin.post("/api/v1/admin/packs/demo/roll-back", "application/json",
                "{\"day\": \"" + before.path("since").asString() + "\", \"reason\": \"it was better\"}").succeeded().json();
        String draft = opened.path("draft").asString();
        assertThat(opened.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(act(admin, draft, "approve", "mine").status()).isEqualTo(403);
        act(officer, draft, "approve", "yes").succeeded();
        act(officer, draft, "schedule", "now").succeeded();

        // then
        JsonNode history = admin.get("/api/v1/admin/packs/demo/history").succeeded().json();
        assertThat(history.get(0).path("version").asString()).isEqualTo(before.path("version").asString());
        assertThat(history.get(0).path("entry").asLong()).isGreaterThan(before.path("entry").asLong());
        assertThat(admin.post("/api/v1/admin/packs/demo/roll-back", "application/json",
                "{\"day\": \"yesterday\", \"reason\": \"?\"}").status()).isEqualTo(400);
    }

    @Test
    void publishesItsRulesAndLooksAnyVersionThrough() {
        JsonNode rules = new Outsider(port, "trader").get("/api/v1/tariff/soundness-rules").succeeded().json();
        assertThat(rules.size()).isGreaterThanOrEqualTo(60);
        assertThat(rules.get(0).path("id").asString()).isEqualTo("TS-001");

        JsonNode soundness = officer.post("/api/v1/admin/packs/gb/soundness", "application/json", "{}").succeeded().json();
        assertThat(soundness.path("pack").asString()).isEqualTo("gb");
        assertThat(soundness.path("findings").toString()).doesNotContain("\"ERROR\"");
    }

    @Test
    void isForOfficersAndAdministratorsAlone() {
        for (String name : new String[]{"trader", "broker", "agency", "tax"}) {
            Outsider stranger = new Outsider(port, name);
            assertThat(stranger.get(DRAFTS).status()).isEqualTo(403);
            assertThat(stranger.post("/api/v1/admin/packs/demo/roll-back", "application/json", "{}").status()).isEqualTo(403);
        }
        assertThat(officer.upload("packs/demo/rates?mode=add", "currency,from,to,rate\n").status()).isEqualTo(403);
    }

    private String open(String title) {
        return admin.post(DRAFTS, "application/json",
                "{\"pack\": \"demo\", \"title\": \"" + title + "\", \"reason\": \"the budget\"}").succeeded().json().path("id")
                .asString();
    }

    private Answer measures(String draft, String mode, String... rows) {
        return admin.upload("drafts/" + draft + "/tables/measures?mode=" + mode, HEADER + String.join("\n", rows) + "\n");
    }

    private void list(String rows) {
        admin.upload("packs/demo/codelists/clashes?mode=replace", "code,valid_from,valid_to,text_en\n" + rows).succeeded();
    }

    private static Answer act(Outsider who, String draft, String action, String reason) {
        return who.post(DRAFTS + "/" + draft + "/" + action, "application/json", "{\"reason\": \"" + reason + "\"}");
    }
}
