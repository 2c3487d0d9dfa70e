package org.tamga.evidence.web;

import org.tamga.evidence.TreeHead;

/**
 * What the log was at a moment.
 *
 * @param size      leaves
 * @param root      Base64
 * @param signature JWS of type {@code tree-head} over size, root and moment
 */
public record HeadView(long size, String root, String sealedAt, String signature) {

    static HeadView of(TreeHead head) {
        return new HeadView(head.size(), head.root().toString(), head.sealedAt().toString(), head.signature());
    }
}
