package org.tamga.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.cli.ServerProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A message takes the server down whenever it is handled: a real server, which somebody starts again each time. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KillingMessageTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;
    private ServerProcess server;

    @Test
    void itIsSetAsideAfterAFewDeathsAndWhatCameWithItIsHandled() throws Exception {
        // given
        start();
        server.awaitStart();
        List<String> innocent = IntStream.range(0, 40).parallel().mapToObj(i -> server.lodge("before-" + i)).toList();
        sendLethalMessage();

        // when
        int deaths = 0;
        while (setAside().isEmpty()) {
            if (!server.isAlive()) {
                assertThat(server.awaitEnd()).isEqualTo(134);
                deaths++;
                start();
            }
        }

        // then
        assertThat(deaths).isEqualTo(5);
        assertThat(setAside().path(0).path("failure").asString()).startsWith("the server died 3 times");
        assertThat(setAside().path(0).path("kind").asString()).isEqualTo(Lethal.KIND);
        for (String conversation : innocent) {
            assertThat(JSON.readTree(server.get("/api/v1/conversations/" + conversation).body()).path("state").asString())
                    .isIn("DONE", "REFUSED");
        }
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        server.close();
    }

    private void start() throws IOException {
        server = ServerProcess.launch(folder.resolve("home"), Lethal.class, "--tamga.mailroom.silence=3s");
    }

    /** Whether the server lives long enough to answer is nobody's matter. */
    private void sendLethalMessage() {
        try {
            server.send(server.request("/api/v1/bundles", "trader").header("Content-Type", "application/zip")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(zip())).build());
        } catch (UncheckedIOException died) {
            assertThat(died).isNotNull();
        }
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("lethal.txt"));
            zip.write(Lethal.KIND.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Empty as long as there is none, or nobody who answers. */
    private JsonNode setAside() throws InterruptedException {
        try {
            server.awaitAMoment();
            return JSON.readTree(server.get("/api/v1/admin/set-aside").body());
        } catch (UncheckedIOException nobodyAnswers) {
            return JSON.createArrayNode();
        }
    }
}
