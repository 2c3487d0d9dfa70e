package org.tamga.rerating.work;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.rerating.RunOrder;
import org.tamga.rerating.engine.Comparison;
import org.tamga.rerating.engine.Gathering;
import org.tamga.rerating.engine.Recalculation;
import org.tamga.rerating.store.ResultStore;
import org.tamga.rerating.store.RunStore;
import org.tamga.rerating.store.UnitStore;
import org.tamga.rerating.store.WorkUnit;
import org.tamga.revenue.correction.Correction;
import org.tamga.revenue.correction.Corrections;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.rules.CorrectionRules;
import org.tamga.shared.Mrn;
import org.tamga.tariff.ArchivedAssessment;
import org.tamga.tariff.AssessmentArchive;
import org.tamga.tariff.Charge;

/**
 * Does one part of a run: reads and recalculates it, then stores all that comes of it in the transaction that marks it as
 * done.
 */
@Component
class UnitWork {

    private final LawBook laws;
    private final AssessmentArchive archive;
    private final Corrections proposer;
    private final RunStore runs;
    private final UnitStore units;
    private final ResultStore results;
    private final TransactionOperations transactions;
    private final Clock clock;

    UnitWork(LawBook laws, AssessmentArchive archive, Corrections proposer, RunStore runs, UnitStore units,
            ResultStore results,
            TransactionOperations transactions, Clock clock) {
        this.laws = laws;
        this.archive = archive;
        this.proposer = proposer;
        this.runs = runs;
        this.units = units;
        this.results = results;
        this.transactions = transactions;
        this.clock = clock;
    }

    void doIt(WorkUnit unit, UUID worker) {
        Law law = laws.version(unit.order().selection().pack(), unit.order().lawVersion());
        Gathering gathering = new Gathering(unit.kind());
        List<Correction> corrections = new ArrayList<>();
        if (unit.kind() == RunOrder.Kind.REHEARSAL) {
            Recalculation recalculation = new Recalculation(unit.order(), law);
            read(unit, past -> gathering.take(recalculation.compare(past)));
        } else {
            rerate(unit, law, gathering, corrections);
        }
        transactions.executeWithoutResult(status -> store(unit, worker, law, gathering, corrections));
    }

    private void read(WorkUnit unit, Consumer<ArchivedAssessment> worker) {
        archive.read(unit.order().selection(), unit.slice(), past -> {
            try {
                worker.accept(past);
            } catch (RuntimeException | Error e) {
                throw new Unworkable(past.mrn(), e);
            }
        });
    }

    private void rerate(WorkUnit unit, Law law, Gathering gathering, List<Correction> corrections) {
        Recalculation recalculation = new Recalculation(unit.order(), law);
        Set<Mrn> concerned = new HashSet<>(
                proposer.listConcerned(unit.slice().month(), unit.slice().above(), unit.slice().below()));
        read(unit, past -> {
            if (!past.charged()) {
                gathering.leaveOut();
                return;
            }
            Comparison comparison = recalculation.compare(past);
            gathering.take(comparison);
            if (!comparison.differences().isEmpty() || comparison.newlyOpen().isEmpty() && concerned.contains(past.mrn())) {
                corrections.add(correction(comparison, recalculation));
            }
        });
    }

    private static Correction correction(Comparison comparison, Recalculation recalculation) {
        ArchivedAssessment past = comparison.before();
        var meant = recalculation.meant(past, comparison.after());
        return new Correction(past.mrn(), past.version(), past.trader(), past.sender(), past.request().date(),
                amounts(past.lines()),
                amounts(comparison.after().lines()), key -> meant.test(new Charge.Key(key.item(), key.taxType(),
                        key.method().isEmpty() ? null : key.method())));
    }

    private static List<Correction.Amount> amounts(List<Charge.Line> lines) {
        return lines.stream().map(line -> new Correction.Amount(
                new Correction.Key(line.key().item(), line.key().taxType(),
                        Objects.requireNonNullElse(line.key().methodOfPayment(), "")),
                line.payable(), line.secured())).toList();
    }

    private void store(WorkUnit unit, UUID worker, Law law, Gathering gathering, List<Correction> corrections) {
        Corrections.Proposed proposed = unit.kind() == RunOrder.Kind.REHEARSAL ? Corrections.Proposed.NOTHING
                : proposer.propose(run(unit, law), corrections, law.part(CorrectionRules.class));
        results.add(unit, gathering.differences(), gathering.opened());
        results.add(unit, gathering.subtotals());
        if (!units.done(unit, worker, gathering.counts(proposed),
                clock.instant())) {
            throw new LeaseLost();
        }
        runs.finish(unit.run(), clock.instant());
    }

    private static Correction.Run run(WorkUnit unit, Law law) {
        return new Correction.Run(unit.run(), new Proposal.LawOf(law.pack(), law.version()), law.currency(),
                unit.order().interestTo(), new Proposal.Made(unit.orderedBy(), unit.orderedAt()));
    }

    /** Somebody else has taken the part over meanwhile; what was found is thrown away. */
    static final class LeaseLost extends RuntimeException {
    }

    /** Names the declaration at which a part came to grief. */
    static final class Unworkable extends RuntimeException {
        Unworkable(Mrn mrn, Throwable cause) {
            super("declaration " + mrn + " cannot be worked out (" + cause + ")", cause);
        }
    }
}
