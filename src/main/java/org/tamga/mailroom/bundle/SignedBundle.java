package org.tamga.mailroom.bundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.tamga.evidence.signing.SigningKeys;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of all receipts of a bundle, under one signature: whoever has the list and the published keys can show what was
 * received, without this server.
 *
 * @param messages  how many were received
 * @param listHash  SHA-256, hexadecimal, over one line for each that was received, in their order: number, conversation,
 *                  content hash and moment of receipt, separated by a space and ended by a line feed
 * @param signature JWS of type {@value #TYPE}, its text detached: the members before it as JSON in the form of RFC 8785
 */
public record SignedBundle(UUID bundleId, String sender, String receivedAt, long messages, String listHash, String signature) {

    public static final String TYPE = "bundle";

    static SignedBundle of(Bundle bundle, String listHash, SigningKeys keys, JsonMapper json) {
        String receivedAt = bundle.receivedAt().toString();
        String text = text(bundle.id().toString(), bundle.sender(), receivedAt, bundle.counts().received(), listHash, json);
        return new SignedBundle(bundle.id(), bundle.sender(), receivedAt, bundle.counts().received(), listHash,
                keys.signDetached(TYPE, text));
    }

    /** What is signed. */
    public static String text(String bundleId, String sender, String receivedAt, long messages, String listHash,
            JsonMapper json) {
        return json.writeValueAsString(new TreeMap<>(Map.of("bundleId", bundleId, "sender", sender, "receivedAt", receivedAt,
                "messages", messages, "listHash", listHash)));
    }

    /** The hash of a list, grown line by line. */
    public static final class ListHash {

        private final MessageDigest digest = sha256();

        public void add(int number, String conversation, String contentHash, String receivedAt) {
            digest.update((number + " " + conversation + " " + contentHash + " " + receivedAt + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }

        public String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }
}
