package org.tamga.mailroom.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.cli.verify.Verify;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many messages in one request, by somebody outside. */
@ServerTest
class BundleTest {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void everyMessageOfAZipGetsItsReceiptAndOneWithFaultsSinksNobody() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("good.xml", declaration("BU-1"));
        files.put("faulty.xml", Files.readAllBytes(SAMPLES.resolve("4-with-faults.xml")));
        files.put("broken.xml", "<Declaration><".getBytes(UTF_8));
        files.put("letter.txt", "Dear customs office".getBytes(UTF_8));
        files.put("twice.xml", declaration("BU-1"));
        files.put("../outside.xml", declaration("BU-2"));
        for (int i = 0; i < 150; i++) {
            files.put("n" + i + ".xml", declaration("BU-N" + i));
        }

        HttpResponse<String> answer = send("application/zip", zip(files));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode bundle = awaitDone(JSON.readTree(answer.body()).path("bundleId").asString());
        assertThat(bundle.path("counts").path("received").asInt()).isEqualTo(153);
        assertThat(bundle.path("counts").path("repeated").asInt()).isEqualTo(1);
        assertThat(bundle.path("counts").path("done").asInt()).isEqualTo(152);
        assertThat(bundle.path("counts").path("rejected").asInt()).isEqualTo(1);
        assertThat(bundle.path("counts").path("refused").asInt()).isEqualTo(3);
        assertThat(bundle.has("fault")).isFalse();
        assertThat(message(bundle, 1).path("mrn").asString()).hasSize(18);
        assertThat(message(bundle, 2).path("state").asString()).isEqualTo("REFUSED");
        assertThat(message(bundle, 3).at("/problem/code").asString()).isEqualTo("malformed-message");
        assertThat(message(bundle, 3).at("/problem/detail").asString()).contains("line 1");
        assertThat(message(bundle, 4).at("/problem/code").asString()).isEqualTo("unknown-message");
        assertThat(message(bundle, 5).at("/receipt/conversationId"))
                .isEqualTo(message(bundle, 1).at("/receipt/conversationId"));
        assertThat(message(bundle, 6).at("/problem/code").asString()).isEqualTo("name-with-path");
        assertThat(message(bundle, 156).path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void theListOfReceiptsIsVerifiedWithoutTheServerAndOnlyAsAWhole() throws Exception {
        HttpResponse<String> answer = send("application/zip", zip(Map.of("a.xml", declaration("BV-1"), "b.xml",
                declaration("BV-2"))));
        String id = JSON.readTree(answer.body()).path("bundleId").asString();
        String bundle = new Outsider(port, "trader").get("/api/v1/bundles/" + id + "?most=10000").succeeded().body();
        Files.writeString(folder.resolve("keys.json"), Outsider.unnamed(port).get("/api/v1/evidence/keys").body());
        Files.writeString(folder.resolve("bundle.json"), bundle);
        String hash = JSON.readTree(bundle).at("/messages/0/receipt/contentHash").asString();
        Files.writeString(folder.resolve("changed.json"), bundle.replace(hash, "0".repeat(64)));
        Files.writeString(folder.resolve("part.json"),
                new Outsider(port, "trader").get("/api/v1/bundles/" + id + "?most=1").succeeded().body());

        assertThat(verify("bundle.json")).startsWith("VERIFIED: 2 messages of trader");
        assertThat(verify("changed.json")).startsWith("NOT VERIFIED");
        assertThat(verify("part.json")).startsWith("NOT VERIFIED: the list that was signed is another one");
    }

    @Test
    void severalFilesInOneRequestAreABundleTooAndAZipAmongThemIsOpened() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "a.xml", declaration("BM-1"));
        part(body, "more.zip", zip(Map.of("b.xml", declaration("BM-2"), "c.xml", declaration("BM-3"))));
        part(body, "d.xml", declaration("BM-4"));
        body.writeBytes("--xx--\r\n".getBytes(UTF_8));

        HttpResponse<String> answer = send("multipart/form-data; boundary=xx", body.toByteArray());

        JsonNode bundle = awaitDone(JSON.readTree(answer.body()).path("bundleId").asString());
        assertThat(bundle.path("counts").path("done").asInt()).isEqualTo(4);
    }

    @Test
    void sentAgainAfterABreakNothingIsDoneTwice() throws Exception {
        byte[] whole = zip(Map.of("a.xml", declaration("BB-1"), "b.xml", declaration("BB-2")));
        JsonNode broken = JSON.readTree(send("application/zip", Arrays.copyOf(whole, whole.length / 2)).body());
        assertThat(broken.path("fault").asString()).contains("cannot be read any further");

        JsonNode again = awaitDone(JSON.readTree(send("application/zip", whole).body()).path("bundleId").asString());

        assertThat(again.path("counts").path("received").asInt()).isEqualTo(2);
        assertThat(again.path("counts").path("repeated").asInt()).isEqualTo(broken.path("counts").path("received").asInt());
    }

    @Test
    void theResultIsATableToo() throws Exception {
        HttpResponse<String> answer = send("application/zip", zip(Map.of("=cmd.xml", declaration("BC-1"))));
        String id = JSON.readTree(answer.body()).path("bundleId").asString();
        awaitDone(id);

        assertThat(new Outsider(port, "trader").get("/api/v1/bundles/" + id + "/messages.csv").status()).isEqualTo(406);
        String table = get("/api/v1/bundles/" + id + "/messages.csv", "text/csv");

        assertThat(table.lines().toList()).hasSize(2);
        assertThat(table).startsWith("number,name,state,mrn,").contains("1,'=cmd.xml,DONE,");
    }

    @Test
    void aBundleIsThereForItsSenderAndTheAdministrationAlone() throws Exception {
        HttpResponse<String> answer = send("application/zip", zip(Map.of("a.xml", declaration("BP-1"))));
        String path = "/api/v1/bundles/" + JSON.readTree(answer.body()).path("bundleId").asString();

        assertThat(new Outsider(port, "broker").get(path).status()).isEqualTo(404);
        assertThat(Outsider.unnamed(port).get(path).status()).isEqualTo(401);
        assertThat(new Outsider(port, "officer").get(path).status()).isEqualTo(200);
        assertThat(new Outsider(port, "trader").get("/api/v1/bundles/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoBundleAtAllIsRefused() throws Exception {
        HttpResponse<String> answer = send("application/zip", "not a zip".getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unreadable-bundle");
    }

    private static byte[] declaration(String reference) throws IOException {
        return Files.readString(SAMPLES.resolve("1-coffee-machines.xml")).replace("SAMPLE-1", reference).getBytes(UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(("--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    private HttpResponse<String> send(String type, byte[] body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request("/api/v1/bundles").header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path, String accept) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request(path).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(("trader:" + ServerTest.PASSWORD).getBytes(UTF_8)));
    }

    private JsonNode awaitDone(String id) {
        while (true) {
            JsonNode bundle = new Outsider(port, "trader").get("/api/v1/bundles/" + id).succeeded().json();
            if (bundle.path("state").asString().equals("DONE")) {
                return bundle;
            }
            Thread.onSpinWait();
        }
    }

    private static JsonNode message(JsonNode bundle, int number) {
        return bundle.path("messages").get(number - 1);
    }

    private String verify(String file) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Verify.run(List.of("bundle", folder.resolve(file).toString(), "--keys", folder.resolve("keys.json").toString()),
                new PrintStream(said, true, UTF_8));
        return said.toString(UTF_8);
    }
}
