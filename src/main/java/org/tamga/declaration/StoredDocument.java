package org.tamga.declaration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.tamga.platform.Compressed;
import org.tamga.shared.wco.WcoElement;

/**
 * A declaration in its stored form, and the hash by which decision records name what they were taken on.
 *
 * @param json equal documents give equal bytes
 * @param hash SHA-256 of {@code json}, hexadecimal
 */
public record StoredDocument(byte[] json, String hash) {

    public static StoredDocument of(WcoElement document) {
        try {
            byte[] json = DocumentJson.json(document);
            return new StoredDocument(json, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The document again. @throws IllegalArgumentException if the bytes are no stored document */
    public static WcoElement tree(byte[] json) {
        return DocumentJson.read(json);
    }

    byte[] compressed() {
        return Compressed.compress(json);
    }

    static WcoElement expand(byte[] compressed) {
        return DocumentJson.read(Compressed.expand(compressed));
    }
}
