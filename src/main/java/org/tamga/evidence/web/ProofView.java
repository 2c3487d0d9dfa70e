package org.tamga.evidence.web;

import java.util.List;

import org.tamga.evidence.Evidence;
import org.tamga.evidence.merkle.Hash;

/**
 * Proof that an entry stands in the log: everything that a verifier needs beside the published keys.
 *
 * @param content  of the entry: a line with its id and subject, then a line for each row with kind, id and SHA-256
 * @param position of the leaf, from 0
 * @param path     Base64 hashes from the leaf to the root, lowest first (RFC 9162, section 2.1.3.2)
 */
public record ProofView(String content, long position, List<String> path, HeadView head) {

    public static ProofView of(Evidence.InclusionProof proof) {
        return new ProofView(proof.content(), proof.position(), proof.path().stream().map(Hash::toString).toList(),
                HeadView.of(proof.head()));
    }
}
