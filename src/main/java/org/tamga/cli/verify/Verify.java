package org.tamga.cli.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tamga.cli.Complaint;
import org.tamga.evidence.signing.SignatureCheck;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./tamga verify}: checks receipts and proofs with the published keys, without asking any server.
 */
public final class Verify {

    private static final String USAGE = """
            ./tamga verify receipt FILE --keys KEYS [--message FILE]   is this a receipt of that server (for this message)?
            ./tamga verify proof FILE --keys KEYS                      do these entries stand in the log?
            ./tamga verify growth FILE --keys KEYS                     does the later log begin with the earlier, unchanged?
            ./tamga verify outage FILE --keys KEYS                     was there that outage?
            ./tamga verify bundle FILE --keys KEYS                     were these messages received, and no others with them?

            FILE   what the server answered, as JSON:
                   receipt   POST /api/v1/declarations, or GET /api/v1/conversations/{id}/receipt
                   proof     GET /api/v1/conversations/{id}/evidence, or GET /api/v1/declarations/{mrn}/evidence
                   growth    GET /api/v1/evidence/growth?first=&second=
                   outage    GET /api/v1/outages/{id}/certificate
                   bundle    GET /api/v1/bundles/{id}?most=10000
            KEYS   what it answered to GET /api/v1/evidence/keys, fetched once from where you trust it

            Nothing is asked over the network. Exit codes: 0 it holds, 1 it does not, 2 wrong usage.""";

    private final JsonMapper json = new JsonMapper();
    private final PrintStream out;
    private final SignedAnswers answers;
    private final Map<String, String> options;

    private Verify(PrintStream out, Map<String, String> options) throws IOException {
        this.out = out;
        this.options = options;
        List<String> keys = new ArrayList<>();
        read(options.getOrDefault("--keys", "")).path("keys").forEach(key -> keys.add(key.toString()));
        this.answers = new SignedAnswers(SignatureCheck.of(keys), json);
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** @return the exit status: 0 verified, 1 not, 2 usage */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.contains("--help") || arguments.contains("-h")) {
            out.println(USAGE);
            return arguments.isEmpty() ? 2 : 0;
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 2; i + 1 < arguments.size(); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        if (arguments.size() % 2 != 0 || !options.containsKey("--keys")
                || !List.of("--keys", "--message").containsAll(options.keySet())) {
            out.println(USAGE);
            return 2;
        }
        try {
            return new Verify(out, options).verify(arguments.get(0), arguments.get(1));
        } catch (IOException | JacksonException | IllegalArgumentException | DateTimeException e) {
            out.println("NOT VERIFIED: " + Complaint.of(e));
            return 1;
        }
    }

    private int verify(String what, String file) throws IOException {
        JsonNode answer = read(file);
        return switch (what) {
            case "receipt" -> receipt(answer.has("receipt") ? answer.path("receipt") : answer);
            case "proof" -> proofs(answer);
            case "growth" -> say(answers.growthFault(answer), "the log of " + answer.at("/later/size").asString()
                    + " entries begins with that of " + answer.at("/earlier/size").asString() + ", unchanged");
            case "outage" -> say(answers.outageFault(answer), "an outage (" + answer.path("kind").asString() + ") from "
                    + answer.path("startedAt").asString() + " to " + answer.path("endedAt").asString());
            case "bundle" -> say(answers.bundleFault(answer), answer.at("/list/messages").asString() + " messages of "
                    + answer.at("/list/sender").asString() + " were received at " + answer.at("/list/receivedAt").asString());
            default -> {
                out.println(USAGE);
                yield 2;
            }
        };
    }

    private int receipt(JsonNode receipt) throws IOException {
        String fault = answers.receiptFault(receipt);
        String message = options.get("--message");
        if (fault == null && message != null
                && !sha256(Files.readAllBytes(Path.of(message))).equals(receipt.path("contentHash").asString())) {
            fault = message + " is not the message of this receipt";
        }
        return say(fault, "message " + receipt.path("messageId").asString() + " of " + receipt.path("sender").asString()
                + " was received at " + receipt.path("receivedAt").asString());
    }

    private int proofs(JsonNode answer) {
        List<JsonNode> proofs = new ArrayList<>();
        if (answer.isArray()) {
            answer.forEach(proofs::add);
        } else {
            proofs.add(answer);
        }
        int worst = proofs.isEmpty() ? say("there is no proof in it: the entry may not be sealed yet", "") : 0;
        for (JsonNode proof : proofs) {
            worst = Math.max(worst, say(answers.proofFault(proof), "entry " + proof.path("position").asString() + " of "
                    + proof.at("/head/size").asString() + ":\n" + proof.path("content").asString().indent(2).stripTrailing()));
        }
        return worst;
    }

    private int say(@Nullable String fault, String good) {
        out.println(fault == null ? "VERIFIED: " + good : "NOT VERIFIED: " + fault);
        return fault == null ? 0 : 1;
    }

    private JsonNode read(String file) throws IOException {
        try {
            return json.readTree(Files.readString(Path.of(file)));
        } catch (JacksonException | MalformedInputException e) {
            throw new IOException(file + " is no JSON as a server answers it", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
