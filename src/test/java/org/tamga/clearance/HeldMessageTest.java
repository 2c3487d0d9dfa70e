package org.tamga.clearance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody is told who lodges while handling is stopped. */
@ServerTest
class HeldMessageTest {

    private static final Path SAMPLE = Path.of("src/main/resources/samples/1-coffee-machines.xml");

    @LocalServerPort
    private int port;

    @Test
    void whoWouldWaitDuringAMaintenanceIsToldThatHisMessageIsHeldAndWhy() throws Exception {
        Outsider admin = new Outsider(port, "admin");
        Outsider trader = new Outsider(port, "trader");
        String conversation;
        admin.post("/api/v1/admin/maintenance/start", "application/json", "{\"reason\":\"a new disk\"}").succeeded();
        try {
            HttpResponse<String> answer = lodgeAndWait();

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.headers().firstValue("Retry-After")).contains("60");
            JsonNode body = new JsonMapper().readTree(answer.body());
            assertThat(body.at("/receipt/signature").asString()).isNotEmpty();
            assertThat(body.at("/held/reason").asString()).isEqualTo("a new disk");
            assertThat(body.at("/held/text").asString()).contains("do not send it again");
            conversation = body.path("conversationId").asString();
            JsonNode seen = trader.get("/api/v1/conversations/" + conversation).succeeded().json();
            assertThat(seen.path("state").asString()).isEqualTo("RECEIVED");
            assertThat(seen.at("/held/reason").asString()).isEqualTo("a new disk");
        } finally {
            admin.post("/api/v1/admin/maintenance/end", "application/json", "").succeeded();
        }
        JsonNode seen = trader.get("/api/v1/conversations/" + conversation).succeeded().json();
        while (seen.path("state").asString().equals("RECEIVED")) {
            assertThat(seen.has("held")).isFalse();
            seen = trader.get("/api/v1/conversations/" + conversation).succeeded().json();
        }
        assertThat(seen.path("state").asString()).isEqualTo("DONE");
        assertThat(seen.has("held")).isFalse();
    }

    private HttpResponse<String> lodgeAndWait() throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                + "/api/v1/declarations")).header("Prefer", "wait=10")
                .header("Authorization", "Basic " + Base64.getEncoder()
                        .encodeToString(("trader:" + ServerTest.PASSWORD).getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(Files.readString(SAMPLE).replace("SAMPLE-1", "HELD-1"))).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
