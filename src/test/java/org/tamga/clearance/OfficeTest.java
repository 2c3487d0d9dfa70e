package org.tamga.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

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

/** An officer sees and decides the declarations of his offices; a head of service has none and sees all. */
@ServerTest
class OfficeTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Identities identities;

    @Test
    void seesTheDeclarationsOfHisOfficesAlone() throws IOException {
        Outsider.Answer lodged = new Outsider(port, "trader").lodge(declaration("11-export")).succeeded();
        String mrn = lodged.json().path("mrn").asString();
        String conversation = "/api/v1/conversations/" + lodged.json().path("conversationId").asString();
        String office = exitOffice();

        assertThat(officer(office).get("/api/v1/declarations/" + mrn).status()).isEqualTo(200);
        assertThat(officer(office).get(conversation).status()).isEqualTo(200);
        assertThat(officer("XD999999").get("/api/v1/declarations/" + mrn).status()).isEqualTo(404);
        assertThat(officer("XD999999").get("/api/v1/declarations/" + mrn + "/assessment").status()).isEqualTo(404);
        assertThat(officer("XD999999").get(conversation).status()).isEqualTo(404);
        assertThat(officer("XD999999").get(conversation + "/receipt").status()).isEqualTo(404);
        assertThat(new Outsider(port, "officer").get("/api/v1/declarations/" + mrn).status()).as("of all offices")
                .isEqualTo(200);
    }

    @Test
    void decidesTheDeclarationsOfHisOfficesAlone() throws IOException {
        String mrn = new Outsider(port, "trader").lodge(declaration("23-inspection")).succeeded().json().path("mrn").asString();
        JsonNode open = new Outsider(port, "officer").get("/api/v1/declarations/" + mrn).json().path("obligations").path(0);
        String close = "/api/v1/declarations/" + mrn + "/obligations/" + open.path("id").asString() + "/close";

        assertThat(officer("XD999999").post(close, "application/json", "").status()).isEqualTo(404);
        assertThat(officer("XD000001").post(close, "application/json", "").status()).as("the office of what names none")
                .isEqualTo(200);
    }

    private Outsider officer(String office) {
        String name = "officer-of-" + office;
        identities.put(name, ServerTest.PASSWORD, Identity.Kind.PERSON,
                new Grant(Set.of(Role.OFFICER), Set.of(), Set.of(office), null));
        return new Outsider(port, name);
    }

    private static String exitOffice() throws IOException {
        String text = Files.readString(Path.of("scenarios/11-export/declaration.xml"));
        return text.replaceAll("(?s).*<ExitOffice>\\s*<ID>([^<]+)</ID>.*", "$1");
    }

    private static byte[] declaration(String scenario) throws IOException {
        return Files.readString(Path.of("scenarios/" + scenario + "/declaration.xml"))
                .replaceAll("<FunctionalReferenceID>[^<]*", "<FunctionalReferenceID>OFFICE-" + COUNT.incrementAndGet())
                .getBytes(StandardCharsets.UTF_8);
    }
}
