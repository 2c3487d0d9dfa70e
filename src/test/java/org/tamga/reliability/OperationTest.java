package org.tamga.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
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
    private static final Queue<Span> spans = new ConcurrentLinkedQueue<>();
    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            spans.addAll(Span.read(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
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
    void theTraceOfADeclarationTellsItsJourneyFromTheRequestToTheRelease() {
        HttpResponse<String> answer = server.lodge("traced", Map.of("Prefer", "wait=20"));
        String conversation = JSON.readTree(answer.body()).path("conversationId").asString();

        Map<String, Span> journey = awaitJourney(conversation, "tamga.handle", "tamga.receive");

        assertThat(journey).containsKeys("tamga.receive", "tamga.store", "tamga.handle", "tamga.check", "tamga.assess",
                "tamga.documents", "tamga.risk", "tamga.decide", "tamga.notify", "tamga.commit");
        assertThat(journey.values()).extracting(Span::trace).containsOnly(journey.get("tamga.receive").trace());
        assertThat(journey.get("tamga.store").parent()).isEqualTo(journey.get("tamga.receive").id());
        assertThat(journey.get("tamga.handle").parent()).isEqualTo(journey.get("tamga.receive").id());
        for (String step : List.of("tamga.check", "tamga.assess", "tamga.risk", "tamga.decide", "tamga.commit")) {
            assertThat(journey.get(step).parent()).as(step).isEqualTo(journey.get("tamga.handle").id());
        }
        String request = journey.get("tamga.receive").parent();
        awaitThat(() -> spans.stream().anyMatch(span -> span.id().equals(request)));
    }

    /** The spans about a conversation by their names, once those are among them: the server sends them by and by. */
    private static Map<String, Span> awaitJourney(String conversation, String... names) {
        awaitThat(() -> journey(conversation).keySet().containsAll(List.of(names)));
        return journey(conversation);
    }

    private static Map<String, Span> journey(String conversation) {
        return spans.stream().filter(span -> conversation.equals(span.attributes().get("conversation")))
                .collect(Collectors.toMap(Span::name, span -> span, (one, another) -> another));
    }

    private static void awaitThat(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within a minute").isLessThan(end);
            Thread.onSpinWait();
        }
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
