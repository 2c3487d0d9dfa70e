package org.tamga.mailroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.access.Identities;
import org.tamga.access.Role;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices pulled and listened to, by somebody outside. Each test is a trader of its own. */
@ServerTest
class NoticesOutTest {

    private static final Path SAMPLE = Path.of("src/main/resources/samples/1-coffee-machines.xml");
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Identities identities;

    @Test
    void noticesArePulledInOrderAndComeUntilTheyAreAcknowledged() throws Exception {
        Outsider trader = trader("puller");
        String mrn = lodge(trader, "PULL-1");
        List<String> told = codes(trader.get("/api/v1/declarations/" + mrn + "/notices").succeeded().json());

        JsonNode first = trader.get("/api/v1/notices?most=1").succeeded().json();
        assertThat(first.path("more").asBoolean()).isTrue();
        assertThat(first.at("/notices/0/mrn").asString()).isEqualTo(mrn);
        JsonNode all = trader.get("/api/v1/notices").succeeded().json();
        assertThat(codes(all.path("notices"))).isEqualTo(told);
        assertThat(all.path("more").asBoolean()).isFalse();

        // when
        long last = all.path("notices").get(told.size() - 1).path("position").asLong();
        String position = "{\"position\":" + last + "}";
        assertThat(new Outsider(port, "trader").get("/api/v1/notices?after=0&most=500").body()).doesNotContain(mrn);
        trader.post("/api/v1/notices/acknowledge", "application/json", position).succeeded();

        // then
        JsonNode rest = trader.get("/api/v1/notices").succeeded().json();
        assertThat(rest.path("notices")).isEmpty();
        assertThat(rest.path("acknowledged").asLong()).isEqualTo(last);
        assertThat(codes(trader.get("/api/v1/notices?after=0").succeeded().json().path("notices"))).isEqualTo(told);
        assertThat(trader.post("/api/v1/notices/acknowledge", "application/json", "{\"position\":999999999}").status())
                .isEqualTo(422);
    }

    @Test
    void whoListensIsToldAtOnceAndResumesWithoutLossWhereHeWasCutOff() throws Exception {
        Outsider trader = trader("listener");
        String first;
        Event last;
        try (Ear ear = new Ear("listener", null)) {
            first = lodge(trader, "SSE-1");
            Event accepted = ear.next();
            assertThat(accepted.data().path("mrn").asString()).isEqualTo(first);
            last = ear.next();
        } // cut off after two notices of four

        String second = lodge(trader, "SSE-2");

        List<String> expected = new ArrayList<>(codes(trader.get("/api/v1/declarations/" + first + "/notices").json()));
        expected = new ArrayList<>(expected.subList(2, expected.size()));
        expected.addAll(codes(trader.get("/api/v1/declarations/" + second + "/notices").json()));
        List<String> heard = new ArrayList<>();
        try (Ear ear = new Ear("listener", last.id())) {
            for (int i = 0; i < expected.size(); i++) {
                heard.add(ear.next().data().path("code").asString());
            }
        }
        assertThat(heard).isEqualTo(expected);
    }

    @Test
    void streamsAreBoundedForOneCaller() throws Exception {
        trader("greedy");
        List<Ear> ears = new ArrayList<>();
        try {
            for (int i = 0; i < 16; i++) {
                ears.add(new Ear("greedy", null));
            }
            HttpResponse<String> refused = HttpClient.newHttpClient().send(request("greedy").build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("too-many-streams");
        } finally {
            for (Ear ear : ears) {
                ear.close();
            }
        }
    }

    @Test
    void nobodyListensWithoutAName() {
        assertThat(Outsider.unnamed(port).get("/api/v1/notices/stream").status()).isEqualTo(401);
        assertThat(Outsider.unnamed(port).get("/api/v1/notices").status()).isEqualTo(401);
    }

    @Test
    void aWebhookThatWasDisabledIsEnabledByItsOwnerAlone() {
        Outsider trader = trader("hooked");
        JsonNode hook = trader.post("/api/v1/webhooks", "application/json", "{\"url\":\"http://127.0.0.1:9/\"}").succeeded()
                .json();
        String path = "/api/v1/webhooks/" + hook.path("id").asString();

        assertThat(hook.path("secret").asString()).startsWith("whsec_");
        assertThat(new Outsider(port, "broker").post(path + "/enable", "application/json", "").status()).isEqualTo(404);
        assertThat(trader.post(path + "/enable", "application/json", "").succeeded().json().path("disabledAt").isNull())
                .isTrue();
    }

    private HttpRequest.Builder request(String name) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/notices/stream"))
                .header("Accept", "text/event-stream").header("Authorization", "Basic " + Base64.getEncoder()
                        .encodeToString((name + ":" + ServerTest.PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    private Outsider trader(String name) {
        identities.putForThisRun(name, ServerTest.PASSWORD, Set.of(Role.TRADER), Set.of());
        return new Outsider(port, name);
    }

    private static String lodge(Outsider trader, String reference) throws IOException {
        String message = Files.readString(SAMPLE).replaceAll("<FunctionalReferenceID>[^<]*</FunctionalReferenceID>",
                "<FunctionalReferenceID>" + reference + "</FunctionalReferenceID>");
        return trader.lodge(message.getBytes(StandardCharsets.UTF_8)).succeeded().json().path("mrn").asString();
    }

    private static List<String> codes(JsonNode notices) {
        List<String> codes = new ArrayList<>();
        notices.forEach(each -> codes.add(each.path("code").asString()));
        return codes;
    }

    private record Event(String id, JsonNode data) {
    }

    /** Listens to the stream of a trader. */
    private final class Ear implements AutoCloseable {

        private final HttpClient http = HttpClient.newHttpClient();
        private final BufferedReader lines;

        Ear(String name, @Nullable String lastEventId) throws IOException, InterruptedException {
            HttpRequest.Builder request = request(name);
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<InputStream> response = http.send(request.build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).get().asString().startsWith("text/event-stream");
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).isEqualTo("retry: 3000");
        }

        Event next() throws IOException {
            String id = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    return new Event(id, JSON.readTree(line.substring(6)));
                }
            }
            throw new IOException("the stream has ended");
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}
