package org.tamga.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.evidence.merkle.Hash;
import org.tamga.evidence.merkle.MerkleTree;
import org.tamga.evidence.signing.SigningKeys;
import org.tamga.evidence.store.EntryStore;
import org.tamga.evidence.store.TreeStore;

/**
 * Gives the entries their places in the tree, oldest first, and signs what the tree is then. Behind the transactions that note
 * the entries, so that nobody waits for it; one server at a time, whichever comes first.
 */
@Component
public class Sealer {

    private static final int LARGEST_BATCH = 4096;

    private final EntryStore entries;
    private final TreeStore store;
    private final StoredTree tree;
    private final SigningKeys keys;
    private final TransactionOperations transactions;
    private final Clock clock;

    Sealer(EntryStore entries, TreeStore store, StoredTree tree, SigningKeys keys, TransactionOperations transactions,
            Clock clock) {
        this.entries = entries;
        this.store = store;
        this.tree = tree;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Seals what is there now. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    public void sealAll() {
        int sealed;
        do {
            sealed = transactions.execute(status -> store.takeTurn() ? sealBatch() : 0);
        } while (sealed == LARGEST_BATCH);
    }

    private int sealBatch() {
        List<Entry> batch = entries.listUnsealed(LARGEST_BATCH);
        if (!batch.isEmpty()) {
            long size = store.size();
            store.place(size, batch, batch.stream().map(Entry::leafHash).toList());
            tree.complete(size, size + batch.size());
            entries.markSealed(batch);
            store.putHead(sign(size + batch.size()));
        }
        return batch.size();
    }

    private TreeHead sign(long size) {
        Hash root = new MerkleTree(size, tree).root();
        Instant now = clock.instant();
        return new TreeHead(size, root, now, keys.sign(TreeHead.TYPE, TreeHead.text(size, root, now)));
    }
}
