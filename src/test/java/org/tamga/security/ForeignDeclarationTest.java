package org.tamga.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.access.Identities;
import org.tamga.access.Role;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;

/** A trader reaches for what belongs to another, by every call that takes the number of a declaration or of a message. */
@ServerTest
class ForeignDeclarationTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String OWNER = "XD000000001001";
    private static final String STRANGER = "XD000000001002";

    @LocalServerPort
    private int port;

    @Autowired
    private Identities identities;

    private Outsider owner;
    private Outsider stranger;

    @BeforeEach
    void meet() {
        int number = COUNT.incrementAndGet();
        owner = trader("owner-" + number, OWNER);
        stranger = trader("thief-" + number, STRANGER);
    }

    @Test
    void doesNotExistForAnotherTraderByAnyCall() throws IOException {
        JsonNode answer = owner.lodge(declaration("01-plain-import")).succeeded().json();
        String mrn = answer.path("mrn").asString();
        Map<String, String> ids = Map.of("/api/v1/conversations", answer.path("conversationId").asString(), "notices",
                answer.path("notices").path(0).path("id").asString(), "decisions",
                owner.get("/api/v1/declarations/" + mrn + "/decisions").json().path(0).path("id").asString(), "obligations",
                answer.path("conversationId").asString());
        int tried = 0;
        for (var path : owner.get("/openapi.json").json().path("paths").properties()) {
            if (path.getKey().contains("{mrn}") || path.getKey().startsWith("/api/v1/conversations/")) {
                String call = ids.entrySet().stream().filter(id -> path.getKey().contains(id.getKey()))
                        .map(id -> path.getKey().replace("{id}", id.getValue())).findFirst().orElse(path.getKey())
                        .replace("{mrn}", mrn);
                tried += tryIt(path.getValue(), call);
            }
        }
        assertThat(tried).as("calls that were tried").isGreaterThan(10);
    }

    private int tryIt(JsonNode methods, String call) {
        int tried = 0;
        if (methods.has("get")) {
            assertThat(owner.get(call).status()).as("owner: GET " + call).isEqualTo(200);
            assertThat(stranger.get(call).status()).as("stranger: GET " + call).isEqualTo(404);
            tried++;
        }
        if (methods.has("post")) {
            assertThat(stranger.post(call, "application/json", "").status()).as("stranger: POST " + call).isIn(403, 404);
            tried++;
        }
        return tried;
    }

    @Test
    void cannotBeAmendedWithdrawnOrPresentedByAnotherTrader() throws IOException {
        String mrn = owner.lodge(declaration("01-plain-import")).succeeded().json().path("mrn").asString();

        JsonNode answer = stranger.lodge(message("15-value-amended", "amendment.xml").replace("{{declaration}}", mrn)
                .getBytes(StandardCharsets.UTF_8)).json();

        assertThat(answer.path("state").asString()).isEqualTo("REFUSED");
        assertThat(answer.path("findings").path(0).path("code").asString()).isEqualTo("DM9005");
        assertThat(owner.get("/api/v1/declarations/" + mrn).json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void cannotBeMovedByAnotherTraderButByAPort() throws IOException {
        String ucr = "6XD000000001001-THEFT" + COUNT.incrementAndGet();
        String mrn = owner.lodge(message("13-export-arrives-and-leaves", "declaration.xml")
                .replace("6XD000000001001-CARAVAN13", ucr).getBytes(StandardCharsets.UTF_8)).succeeded().json().path("mrn")
                .asString();
        byte[] arrival = message("13-export-arrives-and-leaves", "arrival.xml").replace("6XD000000001001-CARAVAN13", ucr)
                .getBytes(StandardCharsets.UTF_8);

        assertThat(stranger.lodge(arrival).status()).isEqualTo(403);
        assertThat(owner.get("/api/v1/declarations/" + mrn).json().path("status").asString()).isEqualTo("LODGED");
        assertThat(new Outsider(port, "port").lodge(arrival).succeeded().json().path("state").asString()).isEqualTo("DONE");
        assertThat(owner.get("/api/v1/declarations/" + mrn).json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void aPortDeclaresNothing() throws IOException {
        assertThat(new Outsider(port, "port").lodge(declaration("01-plain-import")).status()).isEqualTo(403);
    }

    @Test
    void webhooksAndWatchesOfAnotherCannotBeSeenOrRemoved() {
        String webhook = owner.post("/api/v1/webhooks", "application/json", "{\"url\": \"https://owner.example/notices\"}")
                .succeeded().json().path("id").asString();

        assertThat(stranger.get("/api/v1/webhooks").body()).doesNotContain(webhook, "owner.example");
        assertThat(stranger.delete("/api/v1/webhooks/" + webhook).status()).isEqualTo(404);
        assertThat(owner.get("/api/v1/webhooks").body()).contains(webhook).doesNotContain("secret");
        assertThat(owner.delete("/api/v1/webhooks/" + webhook).status()).isEqualTo(204);
    }

    private Outsider trader(String name, String party) {
        identities.put(name, ServerTest.PASSWORD, Set.of(Role.TRADER), Set.of(party));
        return new Outsider(port, name);
    }

    private static byte[] declaration(String scenario) throws IOException {
        return message(scenario, "declaration.xml").getBytes(StandardCharsets.UTF_8);
    }

    private static String message(String scenario, String file) throws IOException {
        return Files.readString(Path.of("scenarios", scenario, file)).replaceAll("<FunctionalReferenceID>[^<]*",
                "<FunctionalReferenceID>FOREIGN-" + COUNT.incrementAndGet());
    }
}
