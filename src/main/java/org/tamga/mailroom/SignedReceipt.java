package org.tamga.mailroom;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.tamga.evidence.signing.SigningKeys;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receipt that holds without this server: whoever has it and the published keys can show that the message was received, when,
 * and with which content.
 *
 * @param signature JWS of type {@value #TYPE}, its text detached (RFC 7515, appendix F): the members of this receipt except
 *                  {@code repeated} and the signature itself, as JSON in the form of RFC 8785
 */
public record SignedReceipt(UUID conversationId, String sender, String messageId, String receivedAt, String contentHash,
        boolean repeated, String signature) {

    public static final String TYPE = "receipt";

    static SignedReceipt of(Receipt receipt, SigningKeys keys, JsonMapper json) {
        String receivedAt = receipt.receivedAt().toString();
        String text = text(receipt.conversationId().toString(), receipt.sender(), receipt.messageId(), receivedAt,
                receipt.contentHash(), json);
        return new SignedReceipt(receipt.conversationId(), receipt.sender(), receipt.messageId(), receivedAt,
                receipt.contentHash(), receipt.repeated(), keys.signDetached(TYPE, text));
    }

    /** What is signed. */
    public static String text(String conversationId, String sender, String messageId, String receivedAt, String contentHash,
            JsonMapper json) {
        return json.writeValueAsString(new TreeMap<>(Map.of("conversationId", conversationId, "sender", sender, "messageId",
                messageId, "receivedAt", receivedAt, "contentHash", contentHash)));
    }
}
