package org.tamga.tariff;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.tamga.shared.Mrn;
import org.tamga.tariff.archive.ArchiveStore;

/**
 * Keeps the charge of every accepted declaration together with the facts that it was worked out from, so that it can be
 * worked out again under any law, in bulk. Of a declaration the latest charge counts; one that was withdrawn has none.
 */
@Component
public class AssessmentArchive {

    private final ArchiveStore store;

    public AssessmentArchive(ArchiveStore store) {
        this.store = store;
    }

    /** Stores in the transaction of the caller; what was kept of the same declarations before is superseded. */
    public void append(List<ArchivedAssessment> charges) {
        store.append(charges);
    }

    /** In the transaction of the caller: the amounts of the charges that hold have been taken. */
    public void charge(List<Mrn> mrns) {
        store.charge(mrns);
    }

    /** In the transaction of the caller: these declarations have no charge any more. */
    public void withdraw(List<ArchivedAssessment.Withdrawal> withdrawals) {
        store.withdraw(withdrawals);
    }

    /** The charge of a declaration that holds; empty if it has none. */
    public Optional<ArchivedAssessment> find(Mrn mrn) {
        return store.find(mrn);
    }

    /**
     * Cuts a selection into parts that can be read at the same time. Together they hold all of it, each charge once.
     *
     * @param size charges in a part
     */
    public List<ArchiveSlice> slices(ArchiveSelection selection, int size) {
        return store.slices(selection, size);
    }

    /**
     * Hands over what holds in one part, one after the other in no order, and keeps none: memory does not grow with their
     * number. Runs in the caller's transaction if there is one.
     */
    public void read(ArchiveSelection selection, ArchiveSlice slice, Consumer<ArchivedAssessment> reader) {
        store.read(selection, slice, reader);
    }
}
