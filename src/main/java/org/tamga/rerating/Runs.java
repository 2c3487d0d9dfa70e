package org.tamga.rerating;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.reference.LawBook;
import org.tamga.rerating.store.RunStore;
import org.tamga.rerating.store.UnitStore;
import org.tamga.rerating.work.RunWorkers;
import org.tamga.shared.TimeOrderedId;
import org.tamga.tariff.ArchiveSlice;
import org.tamga.tariff.AssessmentArchive;

/** Takes orders, cuts them into parts, and says how far they have come. */
@Component
class Runs {

    private final LawBook laws;
    private final AssessmentArchive archive;
    private final RunStore store;
    private final UnitStore units;
    private final RunWorkers workers;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final int unitSize;

    Runs(LawBook laws, AssessmentArchive archive, RunStore store, UnitStore units, RunWorkers workers,
            TransactionOperations transactions, Clock clock, @Value("${tamga.rerating.unit:2000}") int unitSize) {
        this.laws = laws;
        this.archive = archive;
        this.store = store;
        this.units = units;
        this.workers = workers;
        this.transactions = transactions;
        this.clock = clock;
        this.unitSize = unitSize;
    }

    /** @throws org.tamga.reference.UnknownLaw if there never was such a version */
    UUID order(RunOrder.Kind kind, RunOrder order, String by) {
        laws.version(order.selection().pack(), order.lawVersion());
        UUID id = TimeOrderedId.next();
        List<ArchiveSlice> slices = archive.slices(order.selection(), unitSize);
        transactions.executeWithoutResult(status -> store.add(id, kind, order, by, clock.instant(), slices));
        workers.look();
        return id;
    }

    Run get(RunOrder.Kind kind, UUID id) {
        return store.find(id).filter(run -> run.kind() == kind).orElseThrow(() -> new UnknownRun(id));
    }

    List<Run> listLatest(RunOrder.Kind kind, int most) {
        return store.listLatest(kind, most);
    }

    boolean cancel(UUID id, String by) {
        return store.cancel(id, by, clock.instant());
    }

    List<SetAsidePart> listSetAside(UUID id, int most) {
        return units.listSetAside(id, most);
    }

    /** @return whether something was set aside and will be tried again */
    boolean retry(UUID id) {
        boolean taken = Boolean.TRUE.equals(transactions.execute(status -> store.reopen(id) && units.retry(id) > 0));
        workers.look();
        return taken;
    }
}
