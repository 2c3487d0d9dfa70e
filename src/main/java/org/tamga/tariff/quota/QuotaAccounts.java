package org.tamga.tariff.quota;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.reference.Law;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.model.measures.Quotas;
import org.tamga.tariff.quota.books.QuotaBalance;
import org.tamga.tariff.quota.books.QuotaBooks;
import org.tamga.tariff.quota.books.QuotaMovement;
import org.tamga.tariff.quota.books.QuotaPeriod;
import org.tamga.tariff.quota.store.QuotaLedger;

/** Looks after the balances of tariff quotas: what is left, how it came to that, corrections and transfers. */
@Component
public class QuotaAccounts {

    private static final String MACHINE = "machine";

    private final QuotaLedger ledger;
    private final TransactionOperations transactions;
    private final Clock clock;

    public QuotaAccounts(QuotaLedger ledger, TransactionOperations transactions, Clock clock) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds to what a quota offers, or lowers it: for an officer. An exhausted quota that is added to is open to claims again.
     *
     * @param amount in the unit of the quota; negative to lower it, and then not below what was drawn
     * @return false if less is left than the amount lowers it by
     */
    public boolean adjust(Law law, Quota quota, BigDecimal amount, String reason, String by) {
        QuotaPeriod period = QuotaPeriod.of(law.pack(), quota);
        return Boolean.TRUE.equals(transactions.execute(status -> {
            QuotaBooks books = locked(law, Set.of(period), by);
            if (amount.signum() < 0 && books.balance(quota, law.pack()).own().add(amount).signum() < 0) {
                return false;
            }
            books.adjust(period, QuotaMovement.Kind.ADJUSTMENT, amount, reason);
            ledger.store(books);
            return true;
        }));
    }

    /**
     * Moves a quantity from one quota, or from one period of it, to another, both in the same unit: for an officer. Both move,
     * or neither.
     *
     * @param amount above zero
     * @return false if less is left than is to be moved
     */
    public boolean transfer(Law law, Quota from, Quota to, BigDecimal amount, String reason, String by) {
        if (!from.unit().equals(to.unit()) || amount.signum() <= 0) {
            throw new IllegalArgumentException("a transfer is above zero, and between quotas in one unit");
        }
        QuotaPeriod giving = QuotaPeriod.of(law.pack(), from);
        QuotaPeriod taking = QuotaPeriod.of(law.pack(), to);
        return Boolean.TRUE.equals(transactions.execute(status -> {
            QuotaBooks books = locked(law, Set.of(giving, taking), by);
            if (books.balance(from, law.pack()).available().compareTo(amount) < 0) {
                return false;
            }
            books.adjust(giving, QuotaMovement.Kind.TRANSFER, amount.negate(), "to " + place(to) + ": " + reason);
            books.adjust(taking, QuotaMovement.Kind.TRANSFER, amount, "from " + place(from) + ": " + reason);
            ledger.store(books);
            return true;
        }));
    }

    /** What is left of a quota, and when that last changed. */
    public QuotaState state(Law law, Quota quota) {
        return states(law, List.of(quota)).getFirst();
    }

    /** As {@link #state}, of many quotas in one question to the database, in the order in which they are given. */
    public List<QuotaState> states(Law law, Collection<Quota> wanted) {
        Map<QuotaPeriod, QuotaBooks.Account> accounts = ledger.find(QuotaPeriod
                .withParents(wanted.stream().map(each -> QuotaPeriod.of(law.pack(), each)).toList(), quotas(law)));
        QuotaBooks books = new QuotaBooks(quotas(law), accounts, clock.instant(), MACHINE);
        return wanted.stream().map(each -> new QuotaState(books.balance(each, law.pack()),
                Optional.ofNullable(accounts.get(QuotaPeriod.of(law.pack(), each))).map(QuotaBooks.Account::movedAt)
                        .orElse(null)))
                .toList();
    }

    /** What is left of quotas at this moment, in the order in which they are given. */
    public List<QuotaBalance> balances(Law law, Collection<Quota> wanted) {
        return states(law, wanted).stream().map(QuotaState::balance).toList();
    }

    /** Every quota of the law in the period of a day, by order number; without what happened to it. */
    public List<QuotaStatement> list(Law law, LocalDate day) {
        Map<String, List<Quota>> rows = new TreeMap<>();
        quotas(law).all().forEach((number, all) -> {
            List<Quota> then = all.stream().filter(row -> row.period().holdsOn(day)).toList();
            if (!then.isEmpty()) {
                rows.put(number, then);
            }
        });
        LocalDate today = law.dayOf(clock.instant());
        return balances(law, rows.values().stream().map(List::getFirst).toList()).stream()
                .map(balance -> QuotaStatement.of(rows.getOrDefault(balance.quota().orderNumber(), List.of()), balance,
                        BalanceHistory.of(balance.quota(), List.of()), today))
                .toList();
    }

    /** What was left at the end of each day on which something moved, in the zone of the law. */
    public BalanceHistory history(Law law, Quota quota) {
        return BalanceHistory.of(quota, ledger.movedByDay(QuotaPeriod.of(law.pack(), quota), law.zone()));
    }

    /** The quota in the period of a day, as it stands now; empty if the law has no such quota then. */
    public Optional<QuotaStatement> find(Law law, String orderNumber, LocalDate day) {
        List<Quota> rows = quotas(law).list(orderNumber).stream().filter(row -> row.period().holdsOn(day)).toList();
        return rows.isEmpty() ? Optional.empty()
                : Optional.of(QuotaStatement.of(rows, state(law, rows.getFirst()).balance(), history(law, rows.getFirst()),
                        law.dayOf(clock.instant())));
    }

    /** Every movement of a quota, by period and moment; none is kept in memory, where a busy quota has too many. */
    public void eachMovement(Law law, String orderNumber, Consumer<QuotaMovement> taker) {
        transactions.executeWithoutResult(status -> ledger.eachMovement(law.pack(), orderNumber, taker));
    }

    /** Order numbers of the quotas of which something moved since a moment. */
    List<String> listMoved(Law law, Instant since) {
        return ledger.movedSince(law.pack(), since);
    }

    private QuotaBooks locked(Law law, Set<QuotaPeriod> periods, String by) {
        return new QuotaBooks(quotas(law), ledger.lock(QuotaPeriod.withParents(periods, quotas(law))), clock.instant(), by);
    }

    private static String place(Quota quota) {
        return quota.orderNumber() + " of " + quota.period().from();
    }

    private static Quotas quotas(Law law) {
        return law.part(Tariff.class).quotas();
    }
}
