/**
 * The arithmetic of a Merkle tree as in RFC 9162, section 2.1: roots, proofs, and their verification. Pure, with SHA-256; knows
 * nothing of what is in the leaves or where the hashes are kept.
 */
@NullMarked
@NamedInterface("merkle")
package org.tamga.evidence.merkle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
