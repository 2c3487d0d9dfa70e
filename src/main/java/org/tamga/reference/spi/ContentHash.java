package org.tamga.reference.spi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** SHA-256, in lower-case hexadecimal. */
public final class ContentHash {

    private ContentHash() {
    }

    public static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    /** The version of a pack: the hash of its manifest, one line {@code hash, two spaces, path} for each file, in order. */
    public static String ofManifest(SortedMap<String, String> manifest) {
        StringBuilder lines = new StringBuilder();
        manifest.forEach((path, hash) -> lines.append(hash).append("  ").append(path).append('\n'));
        return of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
