package org.tamga.evidence.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tamga.evidence.Entry;
import org.tamga.evidence.Fact;
import org.tamga.evidence.TreeHead;
import org.tamga.evidence.merkle.GrowingRoot;
import org.tamga.evidence.merkle.Hash;
import org.tamga.evidence.signing.PublishedKeys;
import org.tamga.evidence.signing.SignatureCheck;
import org.tamga.evidence.spi.FactKeeper;
import org.tamga.evidence.store.EntryStore;
import org.tamga.evidence.store.TreeStore;

/**
 * Reads the whole log and every row that it vouches for, and computes everything again: the rows, the entries, the leaves, the
 * root under every head, the signatures. A single byte that was changed shows, and where; so does a row that the log does not
 * know. Reads in pieces, so that memory does not grow with the log, and all of them as they stood at one moment, so that what
 * the server stores and seals meanwhile contradicts nothing.
 */
@Component
public class Audit {

    private static final int BATCH = 1000;
    private static final int MOST_FAULTS = 1000;
    private static final Duration LONGEST_UNSEALED = Duration.ofMinutes(5);

    /**
     * Something that is not as it was noted.
     *
     * @param position of the leaf; for a head its size; -1 for what has none
     * @param what     for example {@code decision}, {@code entry}, {@code leaf}, {@code head}
     * @param row      names the row: kind and key
     */
    public record Fault(long position, String what, String row, String text) {
    }

    /**
     * @param unsealed   entries that have no place yet, and are therefore not covered
     * @param faultCount all that were found; {@code faults} names the first of them
     */
    public record Report(long entries, long facts, long heads, long unsealed, long faultCount, List<Fault> faults) {
    }

    private final EntryStore entries;
    private final TreeStore store;
    private final PublishedKeys keys;
    private final ObjectProvider<FactKeeper> keepers;
    private final TransactionTemplate oneMoment;
    private final Clock clock;

    public Audit(EntryStore entries, TreeStore store, PublishedKeys keys, ObjectProvider<FactKeeper> keepers,
            PlatformTransactionManager transactions, Clock clock) {
        this.entries = entries;
        this.store = store;
        this.keys = keys;
        this.keepers = keepers;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
        this.clock = clock;
    }

    /** @param progress told how many entries have been read */
    public Report run(LongConsumer progress) {
        return oneMoment.execute(status -> read(progress));
    }

    private Report read(LongConsumer progress) {
        Reading reading = new Reading();
        for (long from = 0;; from += BATCH) {
            List<EntryStore.Placed> batch = entries.listPlaced(from, from + BATCH);
            if (batch.isEmpty()) {
                break;
            }
            reading.read(from, batch);
            progress.accept(from + batch.size());
        }
        reading.searchSlippedIn();
        reading.checkWhatIsBeside();
        return reading.report();
    }

    private final class Reading {

        private final Map<String, FactKeeper> byKind = keepers.stream()
                .collect(Collectors.toMap(FactKeeper::kind, keeper -> keeper));
        private final SignatureCheck signatures = SignatureCheck.of(keys.list().stream()
                .map(key -> key.publicKey()).toList());
        private final GrowingRoot root = new GrowingRoot();
        private final SubtreeCheck subtrees = new SubtreeCheck(store,
                row -> fault(-1, "subtree", row, "is not the root over its leaves"));
        private final List<Fault> faults = new ArrayList<>();
        private List<TreeHead> heads = store.listHeads(0, BATCH);
        private long facts;
        private long headsSeen;
        private long covered;
        private long faultCount;

        void read(long from, List<EntryStore.Placed> batch) {
            Map<Long, EntryStore.Placed> byPlace = batch.stream()
                    .collect(Collectors.toMap(EntryStore.Placed::position, placed -> placed));
            Map<Fact, Long> noted = new HashMap<>();
            long to = batch.getLast().position() + 1;
            for (long position = from; position < to; position++) {
                EntryStore.Placed placed = byPlace.get(position);
                if (placed == null) {
                    fault(position, "leaf", "evidence.leaf " + position, "is not there");
                } else {
                    read(placed, noted);
                }
                checkHeads();
            }
            checkFacts(noted);
        }

        private void read(EntryStore.Placed placed, Map<Fact, Long> noted) {
            String row = "evidence.entry " + placed.id() + " about " + placed.subject();
            root.add(Hash.of(placed.leafHash()));
            subtrees.add(Hash.of(placed.leafHash()));
            if (placed.content().isEmpty()) {
                fault(placed.position(), "entry", row, "is not there");
                return;
            }
            Entry entry = new Entry(placed.id(), placed.subject(), placed.content().get());
            if (!entry.leafHash().equals(Hash.of(placed.leafHash()))) {
                fault(placed.position(), "entry", row, "is not what was sealed");
                return;
            }
            try {
                entry.facts().forEach(fact -> noted.put(fact, placed.position()));
            } catch (IllegalArgumentException e) {
                fault(placed.position(), "entry", row, String.valueOf(e.getMessage()));
            }
        }

        private void checkHeads() {
            while (!heads.isEmpty() && heads.getFirst().size() == root.size()) {
                TreeHead head = heads.getFirst();
                headsSeen++;
                covered = head.size();
                if (!head.root().equals(root.root())) {
                    fault(head.size(), "head", "evidence.head " + head.size(), "the leaves below it have another root: "
                            + root.root() + " instead of " + head.root());
                }
                if (!signatures.isSigned(head.signature(), TreeHead.TYPE, head.text())) {
                    fault(head.size(), "head", "evidence.head " + head.size(), "does not bear a signature over its content");
                }
                heads = heads.size() > 1 ? heads.subList(1, heads.size()) : store.listHeads(head.size(), BATCH);
            }
        }

        private void checkFacts(Map<Fact, Long> noted) {
            facts += noted.size();
            Map<String, List<Fact>> kinds = noted.keySet().stream().collect(Collectors.groupingBy(Fact::kind));
            kinds.forEach((kind, its) -> {
                FactKeeper keeper = byKind.get(kind);
                Map<UUID, String> now = keeper == null ? Map.of() : keeper.hashes(its);
                String absent = keeper == null ? "is of a kind that nobody keeps" : "is not there";
                for (Fact fact : its) {
                    String hash = now.get(fact.id());
                    if (!fact.hash().equals(hash)) {
                        fault(noted.getOrDefault(fact, -1L), kind, kind + " " + fact.id() + " about " + fact.subject(),
                                hash == null ? absent : "is not what was noted");
                    }
                }
            });
        }

        private void fault(long position, String what, String row, String text) {
            faultCount++;
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(position, what, row, text));
            }
        }

        void searchSlippedIn() {
            SlippedIn search = new SlippedIn(entries);
            byKind.values().forEach(keeper -> search.search(keeper, row -> fault(-1, keeper.kind(),
                    keeper.kind() + " " + row.id() + " about " + row.subject(), "stands in no entry of the log")));
            entries.listLost(MOST_FAULTS).forEach(entry -> fault(-1, "entry", "evidence.entry " + entry.id() + " about "
                    + entry.subject(), "has no place in the log and does not wait for one"));
        }

        void checkWhatIsBeside() {
            byKind.values().forEach(keeper -> keeper.listContradictions(MOST_FAULTS).forEach(
                    row -> fault(-1, keeper.kind(), row, "contradicts what was noted")));
            keys.list().stream().filter(key -> !key.isItself()).forEach(
                    key -> fault(-1, "key", "evidence.signing_key " + key.id(), "is not the key of that name"));
        }

        Report report() {
            for (TreeHead head : heads) {
                fault(head.size(), "head", "evidence.head " + head.size(),
                        "speaks of more leaves than the " + root.size() + " that are there");
            }
            if (covered < root.size()) {
                fault(covered, "leaf", "evidence.leaf " + covered, "and those after it stand below no head");
            }
            entries.findOldestUnsealed().filter(moment -> moment.isBefore(clock.instant().minus(LONGEST_UNSEALED)))
                    .ifPresent(moment -> fault(root.size(), "entry", "evidence.unsealed",
                            "entries wait to be sealed since " + moment));
            return new Report(root.size(), facts, headsSeen, entries.countUnsealed(), faultCount, List.copyOf(faults));
        }
    }
}
