package org.tamga.evidence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.tamga.evidence.merkle.Hash;
import org.tamga.evidence.merkle.MerkleTree;
import org.tamga.evidence.store.EntryStore;
import org.tamga.evidence.store.TreeStore;
import org.tamga.shared.TimeOrderedId;

/** What the log can show: signed heads, and proofs that hold without this server. */
@Component
public class Evidence {

    /**
     * Proof that an entry stands in the log.
     *
     * @param content  of the entry: the leaf, to the byte
     * @param position of the leaf, from 0
     * @param path     hashes from the leaf to the root, lowest first (RFC 9162, section 2.1.3)
     * @param head     of the tree that the path leads to
     */
    public record InclusionProof(UUID entry, String content, long position, List<Hash> path, TreeHead head) {
    }

    /** Proof that a later tree begins with an earlier one, unchanged (RFC 9162, section 2.1.4). */
    public record ConsistencyProof(TreeHead earlier, TreeHead later, List<Hash> path) {
    }

    private final EntryStore entries;
    private final TreeStore store;
    private final StoredTree tree;

    Evidence(EntryStore entries, TreeStore store, StoredTree tree) {
        this.entries = entries;
        this.store = store;
        this.tree = tree;
    }

    /** Empty as long as nothing has been sealed. */
    public Optional<TreeHead> findHead() {
        return store.findLatestHead();
    }

    /** Heads with a size above {@code size}, smallest first. */
    public List<TreeHead> listHeads(long size, int most) {
        return store.listHeads(size, most);
    }

    /**
     * The proofs of all entries about a subject that are sealed, oldest first.
     *
     * @param since id of version 7, made not after the first of them
     */
    public List<InclusionProof> prove(String subject, UUID since) {
        return store.findLatestHead()
                .map(head -> entries.listAbout(subject, TimeOrderedId.month(since).atDay(1)).stream()
                        .flatMap(entry -> prove(entry, head).stream()).toList())
                .orElse(List.of());
    }

    /** Empty if there are no heads of these sizes, or the later is not larger. */
    public Optional<ConsistencyProof> proveGrowth(long earlier, long later) {
        Optional<TreeHead> before = store.findHead(earlier);
        Optional<TreeHead> after = store.findHead(later);
        return earlier > later || before.isEmpty() || after.isEmpty() ? Optional.empty()
                : Optional.of(new ConsistencyProof(before.get(), after.get(),
                        new MerkleTree(later, tree).consistencyProof(earlier)));
    }

    private Optional<InclusionProof> prove(Entry entry, TreeHead head) {
        OptionalLong place = store.findPlace(entry.id());
        return place.isEmpty() || place.getAsLong() >= head.size() ? Optional.empty()
                : Optional.of(new InclusionProof(entry.id(), entry.content(), place.getAsLong(),
                        new MerkleTree(head.size(), tree).inclusionProof(place.getAsLong()), head));
    }
}
