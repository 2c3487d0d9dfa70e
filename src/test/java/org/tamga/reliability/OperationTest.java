package org.tamga.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.cli.ServerProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees of a server that runs as a process of its own. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OperationTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;
    private static HttpServer collector;
    private static final CompletableFuture<String> traced = new CompletableFuture<>();
    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            String spans = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            if (spans.contains("tamga.handle")) {
                traced.complete(spans);
            }
        });
        collector.start();
        server = ServerProcess.start(folder.resolve("home"), Map.of("TAMGA_LOG", "json", "TAMGA_OTLP_SHARE", "1.0",
                "TAMGA_OTLP_URL", "http://127.0.0.1:" + collector.getAddress().getPort()),
                "--logging.level.org.tamga.mailroom=debug");
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        server.close();
        collector.stop(0);
    }

    @Test
    void oneConversationStandsInTheHeaderAndInEveryLineOfTheLogAboutIt() throws IOException {
        HttpResponse<String> answer = server.lodge("correlated", Map.of("Prefer", "wait=20"));

        String conversation = JSON.readTree(answer.body()).path("conversationId").asString();
        assertThat(answer.headers().firstValue("Conversation-Id")).hasValue(conversation);
        assertThat(server.log().lines().filter(line -> line.startsWith("{")).map(JSON::readTree)
                .filter(line -> line.path("conversation").asString("").equals(conversation))
                .map(line -> line.path("message").asString())).anyMatch(text -> text.startsWith("received by http"))
                .anyMatch(text -> text.startsWith("settled"));
    }

    @Test
    void whatMustBeWatchedIsMeasured() {
        server.lodge("measured", Map.of("Prefer", "wait=20"));

        assertThat(server.get("/actuator/prometheus").body()).contains("tamga_receipts_total{", "tamga_messages_pending ",
                "tamga_messages_pending_oldest_seconds", "tamga_messages_settled_seconds_count{", "tamga_notices_undelivered",
                "tamga_webhooks_disabled", "tamga_evidence_unsealed", "tamga_evidence_lag_seconds", "tamga_maintenance");
        JsonNode health = JSON.readTree(server.get("/actuator/health").body());
        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/backlog/details/messages").isNumber()).isTrue();
        assertThat(health.at("/components/sealing/details/lagSeconds").isNumber()).isTrue();
        assertThat(health.at("/components/db/status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/diskSpace/details/free").isNumber()).isTrue();
    }

    @Test
    void aTraceLeadsFromTheRequestToTheHandlingOfTheMessage() throws Exception {
        HttpResponse<String> answer = server.lodge("traced", Map.of("Prefer", "wait=20"));

        assertThat(traced.get(60, TimeUnit.SECONDS)).contains("conversation");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aServerThatIsAskedToStopFinishesFirstWhatItHasGivenReceiptsFor() throws Exception {
        // given messages that nobody waits for
        ServerProcess stopping = ServerProcess.start(folder.resolve("stopping"));
        List<String> conversations = IntStream.range(0, 60).parallel()
                .mapToObj(i -> stopping.lodge("stop-" + i)).toList();

        // when
        stopping.askToStop();

        // then
        assertThat(stopping.awaitEnd()).isEqualTo(143);
        try (ServerProcess again = ServerProcess.start(folder.resolve("stopping"), "--tamga.mailroom.hands=0")) {
            for (String conversation : conversations) {
                assertThat(JSON.readTree(again.get("/api/v1/conversations/" + conversation).body()).path("state").asString())
                        .isIn("DONE", "REFUSED");
            }
            assertThat(JSON.readTree(again.get("/api/v1/status").body()).path("waiting").asInt(-1)).isZero();
        }
    }
}
