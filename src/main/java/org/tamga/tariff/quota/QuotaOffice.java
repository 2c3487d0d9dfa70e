package org.tamga.tariff.quota;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.platform.Compartment;
import org.tamga.platform.GroupCommit;
import org.tamga.reference.Law;
import org.tamga.shared.Mrn;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Quotas;
import org.tamga.tariff.quota.books.ClaimSettlement;
import org.tamga.tariff.quota.books.LodgedClaim;
import org.tamga.tariff.quota.books.QuotaBooks;
import org.tamga.tariff.quota.books.QuotaPeriod;
import org.tamga.tariff.quota.store.QuotaLedger;
import org.tamga.tariff.rules.QuotaRequests;
import org.tamga.tariff.rules.QuotaRequests.QuotaRequest;

/**
 * Draws on tariff quotas for declarations. For each item the office knows what it has drawn; a settlement brings that to what
 * the declaration asks for now, so that asking twice draws once. Claims that cannot be met at once wait until their day is
 * allocated ({@link QuotaAllocation}).
 */
@Component
public class QuotaOffice {

    private static final int LARGEST_GROUP = 128;
    private static final Duration REST = Duration.ofMillis(10);
    private static final String MACHINE = "machine";

    private record Settlement(Mrn mrn, int version, String pack, LocalDate acceptedOn, Quotas quotas,
            List<QuotaRequest.Draws> requests) {
    }

    private final QuotaLedger ledger;
    private final GroupCommit<Settlement, Map<Integer, QuotaDrawing>> counter;
    private final Clock clock;

    public QuotaOffice(QuotaLedger ledger, TransactionOperations transactions, Clock clock) {
        this.ledger = ledger;
        this.counter = new GroupCommit<>("quota", LARGEST_GROUP, REST,
                Compartment.CLEARANCE.over(transactions), this::settleTogether);
        this.clock = clock;
    }

    /**
     * Draws what the items of an accepted declaration claim, and gives back what an earlier version has drawn too much.
     * Durable on return.
     *
     * @param version of the declaration; the first is not asked for what it has drawn if it claims nothing
     * @param request dated by the day of acceptance
     * @return what the claims have come to, by number of the item; an item whose claim needs no balance is not among them
     */
    public Map<Integer, QuotaDrawing> draw(Mrn mrn, int version, AssessmentRequest request, Law law) {
        List<QuotaRequest> requests = QuotaRequests.of(request, law);
        if (requests.isEmpty() && version == 1) {
            return Map.of();
        }
        Map<Integer, QuotaDrawing> drawings = new HashMap<>(failing(requests));
        drawings.putAll(counter.store(
                new Settlement(mrn, version, law.pack(), request.date(), quotas(law), drawing(requests))));
        return drawings;
    }

    /** What the claims would come to at this moment; nothing is drawn. */
    public Map<Integer, QuotaDrawing> foresee(AssessmentRequest request, Law law) {
        List<QuotaRequest> requests = QuotaRequests.of(request, law);
        List<QuotaRequest.Draws> drawing = drawing(requests);
        Map<Integer, QuotaDrawing> drawings = new HashMap<>(failing(requests));
        if (!drawing.isEmpty()) {
            QuotaBooks books = new QuotaBooks(quotas(law), ledger.find(periods(law.pack(), drawing, quotas(law))),
                    clock.instant(), MACHINE);
            Mrn nobody = Mrn.issue(YearMonth.from(request.date()), law.country(), new UUID(0, 0));
            drawings.putAll(new ClaimSettlement(books, List.of()).settle(nobody, 1, law.pack(), request.date(), drawing));
        }
        return drawings;
    }

    /** Gives back everything that a declaration has drawn, and drops what it waits for. */
    public void giveBack(Mrn mrn, Law law) {
        counter.store(new Settlement(mrn, 0, law.pack(), law.dayOf(clock.instant()), quotas(law),
                List.of()));
    }

    private List<Map<Integer, QuotaDrawing>> settleTogether(List<Settlement> group) {
        List<Mrn> mrns = group.stream().map(Settlement::mrn).distinct().toList();
        Set<QuotaPeriod> periods = periods(group, ledger.claims(mrns));
        if (periods.isEmpty()) {
            return group.stream().map(each -> Map.<Integer, QuotaDrawing>of()).toList();
        }
        Map<QuotaPeriod, QuotaBooks.Account> accounts = ledger.lock(periods);
        List<LodgedClaim> claims = ledger.claims(mrns);
        if (claims.stream().anyMatch(claim -> !accounts.containsKey(claim.period()))) {
            throw new ConcurrencyFailureException("a claim went to another quota while its balance was being locked");
        }
        QuotaBooks books = new QuotaBooks(group.getFirst().quotas(), accounts, clock.instant(), MACHINE);
        ClaimSettlement settlement = new ClaimSettlement(books, claims);
        List<Map<Integer, QuotaDrawing>> drawings = new ArrayList<>();
        for (Settlement each : group) {
            books.under(each.quotas());
            drawings.add(settlement.settle(each.mrn(), each.version(), each.pack(), each.acceptedOn(), each.requests()));
        }
        ledger.store(books);
        return drawings;
    }

    private static Set<QuotaPeriod> periods(List<Settlement> group, List<LodgedClaim> earlier) {
        Set<QuotaPeriod> periods = new TreeSet<>();
        for (Settlement each : group) {
            periods.addAll(periods(each.pack(), each.requests(), each.quotas()));
            periods.addAll(QuotaPeriod.withParents(earlier.stream().map(LodgedClaim::period).toList(), each.quotas()));
        }
        return periods;
    }

    private static Set<QuotaPeriod> periods(String pack, List<QuotaRequest.Draws> requests, Quotas quotas) {
        return QuotaPeriod.withParents(requests.stream().map(each -> QuotaPeriod.of(pack, each.quota())).toList(), quotas);
    }

    private static Map<Integer, QuotaDrawing> failing(List<QuotaRequest> requests) {
        Map<Integer, QuotaDrawing> failing = new HashMap<>();
        requests.forEach(each -> {
            if (each instanceof QuotaRequest.Fails fails) {
                failing.put(fails.item(), fails.drawing());
            }
        });
        return failing;
    }

    private static List<QuotaRequest.Draws> drawing(List<QuotaRequest> requests) {
        return requests.stream().filter(QuotaRequest.Draws.class::isInstance).map(QuotaRequest.Draws.class::cast).toList();
    }

    private static Quotas quotas(Law law) {
        return law.part(Tariff.class).quotas();
    }

    @PreDestroy
    void close() {
        counter.close();
    }
}
