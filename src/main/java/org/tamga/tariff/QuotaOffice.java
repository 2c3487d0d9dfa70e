package org.tamga.tariff;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.platform.GroupCommit;
import org.tamga.reference.Law;
import org.tamga.shared.Mrn;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.model.measures.QuotaRules;
import org.tamga.tariff.model.measures.Quotas;
import org.tamga.tariff.quota.LodgedClaim;
import org.tamga.tariff.quota.QuotaBalance;
import org.tamga.tariff.quota.QuotaBooks;
import org.tamga.tariff.quota.QuotaMovement;
import org.tamga.tariff.quota.QuotaPeriod;
import org.tamga.tariff.rules.QuotaRequests;
import org.tamga.tariff.rules.QuotaRequests.QuotaRequest;
import org.tamga.tariff.store.QuotaLedger;

/**
 * Keeps the balances of tariff quotas. For each item the office knows what it has drawn; a settlement brings that to what the
 * declaration asks for now, so that asking twice draws once. Claims that cannot be met at once wait until their day is
 * allocated.
 */
@Component
public class QuotaOffice {

    private static final int LARGEST_GROUP = 128;
    private static final String MACHINE = "machine";

    private record Settlement(Mrn mrn, int version, String pack, LocalDate acceptedOn, Quotas quotas,
            List<QuotaRequest.Draws> requests) {
    }

    private final QuotaLedger ledger;
    private final TransactionOperations transactions;
    private final GroupCommit<Settlement, Map<Integer, QuotaDrawing>> counter;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public QuotaOffice(QuotaLedger ledger, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.counter = new GroupCommit<>("quota", 1, LARGEST_GROUP, 2 * LARGEST_GROUP, transactions, this::settleTogether);
        this.events = events;
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
            QuotaBooks books = new QuotaBooks(quotas(law), ledger.find(periods(law.pack(), drawing, quotas(law))), List.of(),
                    clock.instant(), MACHINE);
            Mrn nobody = Mrn.issue(java.time.YearMonth.from(request.date()), law.country(), new java.util.UUID(0, 0));
            drawings.putAll(books.settle(nobody, 1, law.pack(), request.date(), drawing));
        }
        return drawings;
    }

    /** Gives back everything that a declaration has drawn, and drops what it waits for. */
    public void giveBack(Mrn mrn, Law law) {
        counter.store(new Settlement(mrn, 0, law.pack(), LocalDate.ofInstant(clock.instant(), law.zone()), quotas(law),
                List.of()));
    }

    /**
     * Whether the law decides a claim that waits as soon as the goods have gone under security, and not
     * when the day is over.
     */
    public static boolean decidesAtOnce(Law law) {
        return quotas(law).rules().decides() == QuotaRules.Decides.AT_ONCE;
    }

    /**
     * Decides the claims that wait, of all days of acceptance up to one; those on a quota that is blocked on that day go on
     * waiting. Who waits for them is to be told by {@link #announce}.
     *
     * @param orderNumber null for every quota of the pack
     * @return the quotas of which claims were decided
     */
    public Set<String> allocate(Law law, @Nullable String orderNumber, LocalDate day, String by) {
        Set<String> decided = new TreeSet<>();
        for (QuotaPeriod period : ledger.waitedFor(law.pack(), orderNumber, day)) {
            if (quotas(law).list(period.orderNumber()).stream()
                    .noneMatch(each -> each.period().from().equals(period.from()) && each.isBlockedOn(day))) {
                transactions.executeWithoutResult(status -> allocate(law, period, day, by));
                decided.add(period.orderNumber());
            }
        }
        return decided;
    }

    private void allocate(Law law, QuotaPeriod period, LocalDate day, String by) {
        Quotas quotas = quotas(law);
        QuotaBooks books = new QuotaBooks(quotas, ledger.lock(withParents(Set.of(period), quotas)), List.of(), clock.instant(),
                by);
        books.allocate(period, ledger.waiting(period, day), quotas.rules().smallest());
        ledger.store(books);
    }

    /** Wakes the declarations that wait for these quotas. */
    public void announce(Law law, Collection<String> orderNumbers) {
        if (!orderNumbers.isEmpty()) {
            events.publishEvent(new QuotasAllocated(law.pack(), List.copyOf(orderNumbers)));
        }
    }

    /**
     * Adds to what a quota offers, or lowers it: for an officer.
     *
     * @param amount in the unit of the quota; negative to lower it, and then not below what was drawn
     * @return false if less is left than the amount lowers it by
     */
    public boolean adjust(Law law, Quota quota, BigDecimal amount, String reason, String by) {
        QuotaPeriod period = QuotaPeriod.of(law.pack(), quota);
        return Boolean.TRUE.equals(transactions.execute(status -> {
            QuotaBooks books = new QuotaBooks(quotas(law), ledger.lock(withParents(Set.of(period), quotas(law))), List.of(),
                    clock.instant(), by);
            QuotaBalance before = books.balance(quota, law.pack());
            if (before.total().subtract(before.drawn()).add(amount).signum() < 0) {
                return false;
            }
            books.adjust(period, QuotaMovement.Kind.ADJUSTMENT, amount, reason);
            ledger.store(books);
            return true;
        }));
    }

    /** What is left of a quota, and when that last changed. */
    public QuotaState state(Law law, Quota quota) {
        QuotaPeriod period = QuotaPeriod.of(law.pack(), quota);
        Map<QuotaPeriod, QuotaBooks.Account> accounts = ledger.find(withParents(Set.of(period), quotas(law)));
        QuotaBooks books = new QuotaBooks(quotas(law), accounts, List.of(), clock.instant(), MACHINE);
        return new QuotaState(books.balance(quota, law.pack()),
                Optional.ofNullable(accounts.get(period)).map(QuotaBooks.Account::movedAt).orElse(null));
    }

    /** Order numbers of the quotas of which something moved since a moment. */
    List<String> listMoved(Law law, Instant since) {
        return ledger.movedSince(law.pack(), since);
    }

    public List<QuotaMovement> listMovements(Law law, String orderNumber) {
        return ledger.movements(law.pack(), orderNumber);
    }

    private List<Map<Integer, QuotaDrawing>> settleTogether(List<Settlement> group) {
        List<Mrn> mrns = group.stream().map(Settlement::mrn).distinct().toList();
        Set<QuotaPeriod> periods = new TreeSet<>();
        List<LodgedClaim> earlier = ledger.claims(mrns);
        for (Settlement each : group) {
            periods.addAll(periods(each.pack(), each.requests(), each.quotas()));
            periods.addAll(withParents(earlier.stream().map(LodgedClaim::period).toList(), each.quotas()));
        }
        if (periods.isEmpty()) {
            return group.stream().map(each -> Map.<Integer, QuotaDrawing>of()).toList();
        }
        Map<QuotaPeriod, QuotaBooks.Account> accounts = ledger.lock(periods);
        List<LodgedClaim> claims = ledger.claims(mrns);
        if (claims.stream().anyMatch(claim -> !accounts.containsKey(claim.period()))) {
            throw new ConcurrencyFailureException("a claim went to another quota while its balance was being locked");
        }
        QuotaBooks books = new QuotaBooks(group.getFirst().quotas(), accounts, claims, clock.instant(), MACHINE);
        List<Map<Integer, QuotaDrawing>> drawings = new ArrayList<>();
        for (Settlement each : group) {
            drawings.add(books.under(each.quotas()).settle(each.mrn(), each.version(), each.pack(), each.acceptedOn(),
                    each.requests()));
        }
        ledger.store(books);
        return drawings;
    }

    private static Set<QuotaPeriod> periods(String pack, List<QuotaRequest.Draws> requests, Quotas quotas) {
        return withParents(requests.stream().map(each -> QuotaPeriod.of(pack, each.quota())).toList(), quotas);
    }

    private static Set<QuotaPeriod> withParents(Collection<QuotaPeriod> periods, Quotas quotas) {
        Set<QuotaPeriod> all = new TreeSet<>(periods);
        for (QuotaPeriod period : periods) {
            quotas.list(period.orderNumber()).stream().filter(each -> each.period().from().equals(period.from()))
                    .flatMap(each -> quotas.parent(each, period.from()).stream())
                    .map(parent -> QuotaPeriod.of(period.pack(), parent)).forEach(all::add);
        }
        return all;
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
