package org.tamga.evidence;

import java.time.Instant;

import org.tamga.evidence.merkle.Hash;

/**
 * What the tree was at a moment, and the server's word for it.
 *
 * @param size      leaves
 * @param signature JWS in compact form, whose payload says the same as the other three
 */
public record TreeHead(long size, Hash root, Instant sealedAt, String signature) {

    /** What is signed, as a type of its own so that it is valid for nothing else. */
    public static final String TYPE = "tree-head";

    /** The signed text: JSON in the form of RFC 8785. */
    public String text() {
        return text(size, root, sealedAt);
    }

    static String text(long size, Hash root, Instant sealedAt) {
        return "{\"root\":\"" + root + "\",\"sealedAt\":\"" + sealedAt + "\",\"size\":" + size + "}";
    }
}
