package org.tamga.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.cli.verify.Verify;
import org.tamga.evidence.Sealer;
import org.tamga.evidence.refusal.Refusal;
import org.tamga.evidence.refusal.Refused;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;

/** What a trader can show to a judge, with nothing but files in his hands. */
@ServerTest
class ProofTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Refused refused;

    @TempDir
    private Path folder;

    private Outsider trader;
    private byte[] message = {};

    @BeforeEach
    void lodge() throws IOException {
        trader = new Outsider(port, "trader");
        message = Files.readString(Path.of("scenarios/01-plain-import/declaration.xml"))
                .replaceAll("<FunctionalReferenceID>[^<]*",
                        "<FunctionalReferenceID>PROOF-" + COUNT.incrementAndGet() + "-" + System.nanoTime())
                .getBytes(StandardCharsets.UTF_8);
        keep("keys.json", Outsider.unnamed(port).get("/api/v1/evidence/keys").succeeded().json());
    }

    @Test
    void aReceiptIsVerifiedWithoutTheServerAndOnlyForItsMessage() throws IOException {
        JsonNode answer = trader.lodge(message).succeeded().json();
        keep("receipt.json", trader.get("/api/v1/conversations/" + answer.path("conversationId").asString() + "/receipt")
                .succeeded().json());
        Files.write(folder.resolve("message.xml"), message);

        assertThat(verify("receipt", "receipt.json", "--message", "message.xml")).startsWith("0 VERIFIED");

        message[message.length - 2] ^= 1;
        Files.write(folder.resolve("message.xml"), message);
        assertThat(verify("receipt", "receipt.json", "--message", "message.xml")).startsWith("1 NOT VERIFIED")
                .contains("is not the message of this receipt");
        edit("receipt.json", "\"sender\":\"trader\"", "\"sender\":\"broker\"");
        assertThat(verify("receipt", "receipt.json")).startsWith("1 NOT VERIFIED");
    }

    @Test
    void everyDecisionAndNoticeIsProvedToStandInTheLog() throws IOException {
        JsonNode answer = trader.lodge(message).succeeded().json();
        String mrn = answer.path("mrn").asString();
        sealer.sealAll();
        JsonNode proofs = trader.get("/api/v1/declarations/" + mrn + "/evidence").succeeded().json();
        keep("proof.json", proofs);

        String content = proofs.get(0).path("content").asString();
        assertThat(trader.get("/api/v1/declarations/" + mrn + "/decisions").json())
                .allSatisfy(decision -> assertThat(content).contains("decision " + decision.path("id").asString()));
        assertThat(trader.get("/api/v1/declarations/" + mrn + "/notices").json())
                .allSatisfy(notice -> assertThat(content).contains("notice " + notice.path("id").asString()));
        assertThat(content).contains("answer " + answer.path("conversationId").asString());
        assertThat(verify("proof", "proof.json")).startsWith("0 VERIFIED");
        edit("proof.json", "notice ", "notize ");
        assertThat(verify("proof", "proof.json")).startsWith("1 NOT VERIFIED").contains("the path does not lead");
    }

    @Test
    void theLogIsProvedToHaveOnlyGrown() throws IOException {
        trader.lodge(message).succeeded();
        sealer.sealAll();
        long first = head();
        lodge();
        trader.lodge(message).succeeded();
        sealer.sealAll();
        keep("growth.json", Outsider.unnamed(port)
                .get("/api/v1/evidence/growth?first=" + first + "&second=" + head()).succeeded().json());

        assertThat(verify("growth", "growth.json")).startsWith("0 VERIFIED");
        edit("growth.json", "\"size\":" + first, "\"size\":" + (first - 1));
        assertThat(verify("growth", "growth.json")).startsWith("1 NOT VERIFIED");
    }

    @Test
    void proofsOfADeclarationAreForThoseWhoMaySeeIt() throws IOException {
        JsonNode answer = trader.lodge(message).succeeded().json();
        for (String path : List.of("/api/v1/declarations/" + answer.path("mrn").asString() + "/evidence",
                "/api/v1/conversations/" + answer.path("conversationId").asString() + "/evidence",
                "/api/v1/conversations/" + answer.path("conversationId").asString() + "/receipt")) {
            assertThat(new Outsider(port, "broker").get(path).status()).as(path).isEqualTo(404);
            assertThat(Outsider.unnamed(port).get(path).status()).as(path).isEqualTo(401);
            assertThat(new Outsider(port, "officer").get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void theAuditIsForAdministratorsAndFindsNothingWrong() throws IOException {
        trader.lodge(message).succeeded();
        refused.note(Refusal.Kind.SIGN_IN, "officer", "192.0.2.9", "POST /sign-in");
        refused.destroy();
        sealer.sealAll();
        assertThat(trader.post("/api/v1/admin/evidence/audits", "application/json", "").status()).isEqualTo(403);
        JsonNode report = new Outsider(port, "admin").post("/api/v1/admin/evidence/audits", "application/json", "").succeeded()
                .json();
        assertThat(report.path("faults")).isEmpty();
        assertThat(report.path("facts").asLong()).isGreaterThan(5);
    }

    private long head() {
        return Outsider.unnamed(port).get("/api/v1/evidence/head").succeeded().json().path("size").asLong();
    }

    private void keep(String name, JsonNode answer) throws IOException {
        Files.writeString(folder.resolve(name), answer.toString());
    }

    private void edit(String name, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve(name));
        assertThat(text).contains(before);
        Files.writeString(folder.resolve(name), text.replaceFirst(before, after));
    }

    /** @return exit status and what was said */
    private String verify(String what, String file, String... more) {
        List<String> arguments = Stream.concat(
                Stream.of(what, folder.resolve(file).toString(), "--keys", folder.resolve("keys.json").toString()),
                Stream.of(more).map(each -> each.startsWith("--") ? each : folder.resolve(each).toString())).toList();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = Verify.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        return status + " " + said.toString(StandardCharsets.UTF_8);
    }
}
