package org.tamga.evidence.audit;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.tamga.evidence.Entry;
import org.tamga.evidence.Fact;
import org.tamga.evidence.spi.FactKeeper;
import org.tamga.evidence.store.EntryStore;

/** Looks for rows that stand in the tables and in no entry of the log: somebody put them there past the server. */
final class SlippedIn {

    private static final int BATCH = 1000;

    private record Noted(String subject, String kind, UUID id) {
    }

    private final EntryStore entries;

    SlippedIn(EntryStore entries) {
        this.entries = entries;
    }

    /** What a keeper has and nobody noted. Reads the rows in pieces; the entry of a row is there as soon as the row is. */
    void search(FactKeeper keeper, Consumer<FactKeeper.Key> found) {
        List<FactKeeper.Key> rows = keeper.listAfter(null, BATCH);
        while (!rows.isEmpty()) {
            Set<Noted> noted = noted(rows);
            rows.stream().filter(row -> !noted.contains(new Noted(row.subject(), keeper.kind(), row.id()))).forEach(found);
            rows = keeper.listAfter(rows.getLast(), BATCH);
        }
    }

    private Set<Noted> noted(List<FactKeeper.Key> rows) {
        Set<Noted> noted = new HashSet<>();
        for (Entry entry : entries.listAbout(rows.stream().map(FactKeeper.Key::subject).distinct().toList(),
                rows.stream().map(FactKeeper.Key::month).min(Comparator.naturalOrder()).orElseThrow()
                        .minusMonths(1))) {
            factsOf(entry).forEach(fact -> noted.add(new Noted(fact.subject(), fact.kind(), fact.id())));
        }
        return noted;
    }

    /** An entry that is damaged vouches for nothing; that it is damaged, the audit says elsewhere. */
    private static List<Fact> factsOf(Entry entry) {
        try {
            return entry.facts();
        } catch (IllegalArgumentException damaged) {
            return List.of();
        }
    }
}
