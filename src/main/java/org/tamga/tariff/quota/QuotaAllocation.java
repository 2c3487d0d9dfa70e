package org.tamga.tariff.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.reference.Law;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.QuotaRules;
import org.tamga.tariff.model.measures.Quotas;
import org.tamga.tariff.quota.books.DayOfClaims;
import org.tamga.tariff.quota.books.QuotaBooks;
import org.tamga.tariff.quota.books.QuotaPeriod;
import org.tamga.tariff.quota.store.QuotaLedger;

/** Decides the claims that wait: shares out what is left among those of a day of acceptance. */
@Component
public class QuotaAllocation {

    private final QuotaLedger ledger;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public QuotaAllocation(QuotaLedger ledger, TransactionOperations transactions, ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether a claim that waits is decided as soon as the goods have gone under security, and not when the day is over.
     */
    public static boolean decidesAtOnce(Law law) {
        return quotas(law).rules().decides() == QuotaRules.Decides.AT_ONCE;
    }

    /** Order numbers of the quotas with claims that wait, of days of acceptance up to one. */
    public Set<String> listWaitedFor(Law law, LocalDate day) {
        return ledger.waitedFor(law.pack(), null, day).stream().map(QuotaPeriod::orderNumber)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Decides the claims that wait for a quota, of all days of acceptance up to one; those on a quota that is blocked on that
     * day go on waiting. Who waits for them is to be told by {@link #announce}.
     *
     * @return the quota, if claims were decided
     */
    public Set<String> allocate(Law law, String orderNumber, LocalDate day, String by) {
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
        QuotaBooks books = new QuotaBooks(quotas, ledger.lock(QuotaPeriod.withParents(Set.of(period), quotas)),
                clock.instant(), by);
        new DayOfClaims(books).allocate(period, ledger.waiting(period, day), quotas.rules().smallest());
        ledger.store(books);
    }

    /** Wakes the declarations that wait for these quotas. */
    public void announce(Law law, Collection<String> orderNumbers) {
        if (!orderNumbers.isEmpty()) {
            events.publishEvent(new QuotasAllocated(law.pack(), List.copyOf(orderNumbers)));
        }
    }

    private static Quotas quotas(Law law) {
        return law.part(Tariff.class).quotas();
    }
}
