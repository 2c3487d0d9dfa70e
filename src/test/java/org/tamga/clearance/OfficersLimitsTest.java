package org.tamga.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;

/** An officer decides about controls; that money and goods have come nobody decides. */
@ServerTest
class OfficersLimitsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"01-plain-import, SC01-A, PAYMENT, ACCEPTED", "12-pre-lodged-then-presented, SC12-A, PRESENTATION, LODGED"})
    void cannotCloseWhatOnlyMoneyOrGoodsClose(String scenario, String reference, String kind, String status)
            throws IOException {
        // given: an account that there is not
        String mrn = send(scenario, "declaration.xml", "", reference, "LIMIT-" + kind).path("mrn").asString();
        Outsider officer = new Outsider(port, "officer");
        JsonNode open = officer.get("/api/v1/declarations/" + mrn).succeeded().json().path("obligations").path(0);
        assertThat(open.path("kind").asString()).isEqualTo(kind);
        // when
        Outsider.Answer answer = officer.post(
                "/api/v1/declarations/" + mrn + "/obligations/" + open.path("id").asString() + "/close", "application/json",
                "");
        // then
        assertThat(answer.status()).isEqualTo(404);
        JsonNode after = officer.get("/api/v1/declarations/" + mrn).succeeded().json();
        assertThat(after.path("status").asString()).isEqualTo(status);
        assertThat(after.path("obligations")).hasSize(1);
    }

    @Test
    void whatWasExaminedIsNotExaminedAgainForAnAmendment() throws IOException {
        // given: fireworks, examined, that wait for money
        Outsider officer = new Outsider(port, "officer");
        String mrn = send("23-inspection", "declaration.xml", "", "SC23-A", "ONCE-A").path("mrn").asString();
        JsonNode examination = officer.get("/api/v1/declarations/" + mrn).succeeded().json().path("obligations").path(0);
        assertThat(examination.path("kind").asString()).isEqualTo("PHYSICAL_CONTROL");
        officer.post("/api/v1/declarations/" + mrn + "/obligations/" + examination.path("id").asString() + "/close",
                "application/json", "").succeeded();
        // when
        JsonNode amended = send("15-value-amended", "amendment.xml", mrn, "SC15-B", "ONCE-B");
        // then
        assertThat(amended.path("state").asString()).isEqualTo("DONE");
        assertThat(amended.path("version").asInt()).isEqualTo(2);
        assertThat(officer.get("/api/v1/declarations/" + mrn).succeeded().json().path("obligations")).singleElement()
                .satisfies(open -> assertThat(open.path("kind").asString()).isEqualTo("PAYMENT"));
    }

    /** A message of a scenario, under another reference and with an account that there is not. */
    private JsonNode send(String scenario, String file, String mrn, String reference, String own) throws IOException {
        String message = Files.readString(Path.of("scenarios", scenario, file)).replace("{{declaration}}", mrn)
                .replace(reference, own).replaceAll("<ID>90000\\d\\d</ID>", "<ID>9999999</ID>");
        return new Outsider(port, "trader").lodge(message.getBytes(StandardCharsets.UTF_8)).succeeded().json();
    }
}
