package org.tamga.cli.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.evidence.TreeHead;
import org.tamga.evidence.merkle.Hash;
import org.tamga.evidence.merkle.ProofCheck;
import org.tamga.evidence.signing.SignatureCheck;
import org.tamga.mailroom.SignedReceipt;
import org.tamga.mailroom.bundle.SignedBundle;
import org.tamga.mailroom.outage.OutageCertificate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answers and signs, checked by what it says itself and the keys alone. Each method says what does not hold. */
final class SignedAnswers {

    private final SignatureCheck signatures;
    private final JsonMapper json;

    SignedAnswers(SignatureCheck signatures, JsonMapper json) {
        this.signatures = signatures;
        this.json = json;
    }

    @Nullable
    String receiptFault(JsonNode receipt) {
        String text = SignedReceipt.text(receipt.path("conversationId").asString(), receipt.path("sender").asString(),
                receipt.path("messageId").asString(), receipt.path("receivedAt").asString(),
                receipt.path("contentHash").asString(), json);
        return signatures.isSigned(receipt.path("signature").asString(), SignedReceipt.TYPE, text) ? null
                : "none of the keys has signed this receipt";
    }

    /** The list and every receipt in it. */
    @Nullable
    String bundleFault(JsonNode bundle) {
        JsonNode list = bundle.path("list");
        SignedBundle.ListHash hash = new SignedBundle.ListHash();
        long received = 0;
        for (JsonNode message : bundle.path("messages")) {
            JsonNode receipt = message.path("receipt");
            if (receipt.isObject()) {
                received++;
                hash.add(message.path("number").asInt(), receipt.path("conversationId").asString(),
                        receipt.path("contentHash").asString(), receipt.path("receivedAt").asString());
                if (receiptFault(receipt) != null) {
                    return "none of the keys has signed the receipt of message " + message.path("number").asString();
                }
            }
        }
        String text = SignedBundle.text(list.path("bundleId").asString(), list.path("sender").asString(),
                list.path("receivedAt").asString(), list.path("messages").asLong(), list.path("listHash").asString(), json);
        if (!signatures.isSigned(list.path("signature").asString(), SignedBundle.TYPE, text)) {
            return "none of the keys has signed this list";
        }
        return received == list.path("messages").asLong() && hash.hex().equals(list.path("listHash").asString()) ? null
                : "the list that was signed is another one, or this is a part of it: ask for all messages (?most=10000)";
    }

    /** @throws IllegalArgumentException if it has not the form of a proof */
    @Nullable
    String proofFault(JsonNode proof) {
        TreeHead head = head(proof.path("head"));
        Hash leaf = Hash.ofLeaf(proof.path("content").asString().getBytes(StandardCharsets.UTF_8));
        if (!isSigned(head)) {
            return "none of the keys has signed the head of " + head.size() + " entries";
        }
        return ProofCheck.isIncluded(leaf, proof.path("position").asLong(-1), head.size(), path(proof), head.root()) ? null
                : "the path does not lead from the entry to the root";
    }

    /** @throws IllegalArgumentException if it has not the form of such a proof */
    @Nullable
    String growthFault(JsonNode growth) {
        TreeHead earlier = head(growth.path("earlier"));
        TreeHead later = head(growth.path("later"));
        if (!isSigned(earlier) || !isSigned(later)) {
            return "none of the keys has signed one of the heads";
        }
        return ProofCheck.isConsistent(earlier.size(), earlier.root(), later.size(), later.root(), path(growth)) ? null
                : "the later log does not begin with the earlier one";
    }

    @Nullable
    String outageFault(JsonNode certificate) {
        String text = OutageCertificate.text(certificate.path("id").asString(), certificate.path("kind").asString(),
                certificate.path("startedAt").asString(), certificate.path("endedAt").asString());
        return signatures.isSigned(certificate.path("signature").asString(), OutageCertificate.TYPE, text) ? null
                : "none of the keys has signed this certificate";
    }

    private boolean isSigned(TreeHead head) {
        return signatures.isSigned(head.signature(), TreeHead.TYPE, head.text());
    }

    private static TreeHead head(JsonNode head) {
        return new TreeHead(head.path("size").asLong(), Hash.parse(head.path("root").asString()),
                Instant.parse(head.path("sealedAt").asString()), head.path("signature").asString());
    }

    private static List<Hash> path(JsonNode proof) {
        List<Hash> path = new ArrayList<>();
        proof.path("path").forEach(hash -> path.add(Hash.parse(hash.asString())));
        return path;
    }
}
