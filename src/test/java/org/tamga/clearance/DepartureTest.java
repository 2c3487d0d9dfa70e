package org.tamga.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;

/** Goods that leave. */
@ServerTest
class DepartureTest {

    private static final Path SCENARIO = Path.of("scenarios/13-export-arrives-and-leaves");

    @LocalServerPort
    private int port;

    @Test
    void noticeNamesNoOfficeOfExitWhereTheDeclarationNamesNone() throws IOException {
        // given
        String mrn = send("declaration.xml").path("mrn").asString();
        send("arrival.xml");
        // when
        assertThat(send("departure.xml").path("state").asString()).isEqualTo("DONE");
        // then
        assertThat(new Outsider(port, "trader").noticesAsXml(mrn)).last().asString().contains("StatementDescription")
                .doesNotContain("null");
    }

    private JsonNode send(String file) throws IOException {
        String message = Files.readString(SCENARIO.resolve(file)).replaceAll("(?s)<ExitOffice>.*</ExitOffice>", "")
                .replace("SC13", "NOEXIT").replace("CARAVAN13", "NOEXIT13");
        return new Outsider(port, "trader").lodge(message.getBytes(StandardCharsets.UTF_8)).succeeded().json();
    }
}
