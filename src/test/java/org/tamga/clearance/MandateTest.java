package org.tamga.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.access.Grant;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.Role;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;

/** Who acts for others needs their mandate, and sees no more than it opens. */
@ServerTest
class MandateTest {

    private static final String DECLARANT = "XD000000001001";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Identities identities;

    private String agency;
    private Outsider broker;
    private Outsider principal;

    @BeforeEach
    void meet() {
        int number = COUNT.incrementAndGet();
        agency = "XD00000088%04d".formatted(number);
        new Outsider(port, "admin").upload("parties", """
                id,name,country,valid_from,valid_to
                %s,Broker number %d,XD,2020-01-01,
                """.formatted(agency, number)).succeeded();
        broker = person("mandate-broker-" + number, Role.BROKER, agency);
        principal = person("mandate-principal-" + number, Role.TRADER, DECLARANT);
    }

    @Test
    void isRefusedWithoutAMandateAtThePlaceOfTheRepresentative() throws IOException {
        JsonNode answer = broker.lodge(declaration("2")).json();

        assertThat(answer.path("state").asString()).isEqualTo("REFUSED");
        assertThat(answer.path("findings")).anySatisfy(finding -> {
            assertThat(finding.path("code").asString()).isEqualTo("DM9015");
            assertThat(finding.path("ruleId").asString()).isEqualTo("REPRESENTATION-01");
            assertThat(finding.path("location").asString()).endsWith("/Agent/ID");
            assertThat(finding.path("text").asString()).contains(agency, DECLARANT);
        });
    }

    @Test
    void lodgesWithAMandateAndOnlyTheTwoSeeTheDeclaration() throws IOException {
        give("\"kind\": \"DIRECT\", \"from\": \"2026-01-01\"");
        String mrn = broker.lodge(declaration("2")).succeeded().json().path("mrn").asString();

        assertThat(status(broker, mrn)).isEqualTo(200);
        assertThat(status(principal, mrn)).as("declared in its name").isEqualTo(200);
        assertThat(status(person("colleague-" + agency, Role.BROKER, agency), mrn)).as("of the same broker").isEqualTo(200);
        assertThat(status(person("other-" + agency, Role.BROKER, "XD000000889999"), mrn)).isEqualTo(404);
        assertThat(status(new Outsider(port, "trader"), mrn)).as("of no party").isEqualTo(404);
        assertThat(status(new Outsider(port, "officer"), mrn)).isEqualTo(200);
    }

    @Test
    void aMandateForAnotherKindOrAnotherTimeIsNone() throws IOException {
        give("\"kind\": \"INDIRECT\", \"from\": \"2026-01-01\"");
        give("\"kind\": \"DIRECT\", \"from\": \"2020-01-01\", \"to\": \"2020-12-31\"");

        assertThat(broker.lodge(declaration("2")).json().path("state").asString()).isEqualTo("REFUSED");
    }

    @Test
    void aMandateForOtherProceduresIsRefusedAtTheProcedure() throws IOException {
        give("\"kind\": \"DIRECT\", \"from\": \"2026-01-01\", \"procedures\": [\"51\"]");

        JsonNode answer = broker.lodge(declaration("2")).json();

        assertThat(answer.path("findings")).anySatisfy(finding -> {
            assertThat(finding.path("ruleId").asString()).isEqualTo("REPRESENTATION-02");
            assertThat(finding.path("location").asString()).contains("GovernmentProcedure");
        });
        give("\"kind\": \"DIRECT\", \"from\": \"2026-01-02\", \"procedures\": [\"40\"]");
        assertThat(broker.lodge(declaration("2")).json().path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void aMandateGivenAgainIsTheSameAndIsRevokedUnderItsId() {
        String first = give("\"kind\": \"DIRECT\", \"from\": \"2026-01-03\"");

        assertThat(give("\"kind\": \"DIRECT\", \"from\": \"2026-01-03\", \"to\": \"2026-12-31\"")).isEqualTo(first);

        principal.post("/api/v1/mandates/" + first + "/revoke", "application/json", "").succeeded();
        Outsider.Answer again = principal.post("/api/v1/mandates", "application/json", """
                {"representative": "%s", "kind": "DIRECT", "from": "2026-01-03", "principal": "%s"}
                """.formatted(agency, DECLARANT));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().path("faults").path(0).asString()).startsWith("from:").contains("revoked");
    }

    @Test
    void aRevokedMandateOpensNothingMore() throws IOException {
        String mandate = give("\"kind\": \"DIRECT\", \"from\": \"2026-01-01\"");
        String mrn = broker.lodge(declaration("2")).succeeded().json().path("mrn").asString();
        Outsider colleague = person("later-colleague-" + agency, Role.BROKER, agency);
        assertThat(status(colleague, mrn)).isEqualTo(200);

        principal.post("/api/v1/mandates/" + mandate + "/revoke", "application/json", "").succeeded();

        assertThat(broker.lodge(declaration("2")).json().path("state").asString()).isEqualTo("REFUSED");
        assertThat(status(colleague, mrn)).as("revoked from the day of the declaration on").isEqualTo(404);
        assertThat(status(broker, mrn)).as("what it sent itself stays").isEqualTo(200);
    }

    @Test
    void nobodyGivesOrRevokesTheMandateOfAnother() {
        String mandate = give("\"kind\": \"DIRECT\", \"from\": \"2026-01-01\"");
        Outsider stranger = person("stranger-" + agency, Role.TRADER, "XD000000887777");

        Outsider.Answer given = stranger.post("/api/v1/mandates", "application/json", """
                {"principal": "%s", "representative": "XD000000887777", "kind": "DIRECT", "from": "2026-01-01"}
                """.formatted(DECLARANT));
        assertThat(given.status()).isEqualTo(422);
        assertThat(given.json().path("faults").path(0).asString()).startsWith("principal:");
        assertThat(stranger.post("/api/v1/mandates/" + mandate + "/revoke", "application/json", "").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/mandates").json()).isEmpty();
        assertThat(broker.get("/api/v1/mandates").json()).hasSize(1);
    }

    @Test
    void tellsEverythingThatIsWrongWithAMandateAtOnce() {
        Outsider.Answer answer = principal.post("/api/v1/mandates", "application/json", """
                {"representative": "nobody", "procedures": ["4000"], "from": "2026-02-01", "to": "2026-01-01"}""");

        assertThat(answer.json().path("faults").valueStream().map(JsonNode::asString)).hasSize(4);
    }

    @Test
    void theAdministrationPutsMandatesOnFileAsATable() {
        Outsider.Answer answer = new Outsider(port, "admin").upload("mandates", """
                representative,principal,kind,procedures,valid_from,valid_to
                %s,%s,DIRECT,40;51,2026-01-01,
                %s,%s,SOMEHOW,,2026-01-01,
                """.formatted(agency, DECLARANT, agency, DECLARANT));

        assertThat(answer.json().path("loaded").asInt()).isEqualTo(1);
        assertThat(answer.json().path("refused").path(0).path("reason").asString()).contains("kind");
        assertThat(broker.get("/api/v1/mandates").json().path(0).path("procedures")).hasSize(2);
    }

    private String give(String rest) {
        return principal.post("/api/v1/mandates", "application/json",
                "{\"representative\": \"%s\", %s}".formatted(agency, rest)).succeeded().json().path("id").asString();
    }

    private static int status(Outsider who, String mrn) {
        return who.get("/api/v1/declarations/" + mrn).status();
    }

    private Outsider person(String name, Role role, String party) {
        identities.put(name, ServerTest.PASSWORD, Identity.Kind.PERSON, new Grant(Set.of(role), Set.of(party)));
        return new Outsider(port, name);
    }

    private byte[] declaration(String kind) throws IOException {
        String agent = "<Agent><ID>" + agency + "</ID><FunctionCode>" + kind + "</FunctionCode></Agent>";
        return Files.readString(Path.of("scenarios/01-plain-import/declaration.xml"))
                .replaceAll("<FunctionalReferenceID>[^<]*",
                        "<FunctionalReferenceID>MANDATE-" + agency.substring(10) + "-" + COUNT.incrementAndGet())
                .replace("<AuthorisationHolder>", agent + "<AuthorisationHolder>").getBytes(StandardCharsets.UTF_8);
    }
}
