package org.tamga.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tamga.evidence.store.EntryStore;
import org.tamga.shared.TimeOrderedId;

/**
 * The log of everything that was received, decided, told and administered. Whoever stores such a row notes it here; what one
 * transaction notes about one subject becomes one entry, written in that transaction: no row without its entry, no entry
 * without its rows. Moments later the entry is sealed: it gets its place in the tree, which no one can change unseen.
 */
@Component
public class EvidenceLog {

    private final EntryStore store;

    public EvidenceLog(EntryStore store) {
        this.store = store;
    }

    /**
     * Notes facts.
     *
     * @throws IllegalStateException outside a transaction: a fact is noted where it is stored
     */
    public void note(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("facts are noted in the transaction that stores them");
        }
        notes().facts.addAll(facts);
    }

    private Notes notes() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Notes.class::isInstance).map(Notes.class::cast).findFirst().orElseGet(() -> {
                    Notes notes = new Notes();
                    TransactionSynchronizationManager.registerSynchronization(notes);
                    return notes;
                });
    }

    /** What has been noted in the transaction of this thread. */
    private final class Notes implements TransactionSynchronization {

        private final List<Fact> facts = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            Map<String, List<Fact>> bySubject = facts.stream()
                    .collect(Collectors.groupingBy(Fact::subject, LinkedHashMap::new, Collectors.toList()));
            List<Entry> entries = new ArrayList<>(bySubject.size());
            bySubject.forEach((subject, its) -> entries.add(Entry.of(TimeOrderedId.next(), subject, its)));
            store.append(entries);
        }
    }
}
