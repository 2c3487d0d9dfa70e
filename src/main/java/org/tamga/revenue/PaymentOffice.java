package org.tamga.revenue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.annotation.PreDestroy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.platform.Compartment;
import org.tamga.platform.GroupCommit;
import org.tamga.revenue.store.Ledger;
import org.tamga.shared.Mrn;

/**
 * Takes debts from accounts. For each declaration the office knows what it has taken; a settlement brings that to what is
 * demanded now, be it more, less or nothing, so that settling twice takes once.
 */
@Component
public class PaymentOffice {

    private static final int LARGEST_GROUP = 256;
    private static final Duration REST = Duration.ofMillis(10);

    private record Claim(Mrn mrn, int version, List<Demand> demands, boolean unknownAccepted) {
    }

    private final Ledger ledger;
    private final GroupCommit<Claim, Settlement> counter;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaymentOffice(Ledger ledger, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.counter = new GroupCommit<>("payment", LARGEST_GROUP, REST,
                Compartment.CLEARANCE.over(transactions), this::settleTogether);
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes what the declaration owes, all of it or nothing, and gives back what was taken too much for an earlier version.
     * Durable on return.
     *
     * @param version the version that owes it
     * @param demands one for each account, amounts not negative; empty gives back everything
     */
    public Settlement settle(Mrn mrn, int version, List<Demand> demands, PaymentRules rules) {
        return counter.store(new Claim(mrn, version, demands, rules.acceptsUnknownAccounts()));
    }

    /** Opens accounts, or sets holder, balance and limit of those that exist, all or none; whoever waits for them may go on. */
    public void putAccounts(List<Account> accounts) {
        transactions.executeWithoutResult(status -> {
            ledger.lock(accounts.stream().map(account -> new AccountId(account.kind(), account.id())).toList());
            accounts.forEach(account -> ledger.put(account, clock.instant()));
        });
        events.publishEvent(new AccountReplenished(
                accounts.stream().map(account -> new AccountId(account.kind(), account.id())).toList()));
    }

    public Optional<Account> findAccount(AccountId id) {
        return ledger.find(id);
    }

    /**
     * Tells those who wait for accounts from which more can be taken than before, each account by itself. What was told is
     * forgotten; an account of which that fails is told of again the next time.
     */
    public void tellOfReplenished(Consumer<AccountId> waiting) {
        for (Ledger.Replenishment each : ledger.listReplenished()) {
            waiting.accept(each.account());
            ledger.told(each);
        }
    }

    private List<Settlement> settleTogether(List<Claim> group) {
        List<Mrn> mrns = group.stream().map(Claim::mrn).toList();
        List<Mrn> amended = group.stream().filter(claim -> claim.version() > 1).map(Claim::mrn).toList();
        Map<AccountId, Account> accounts = new HashMap<>(ledger.lock(accountsOf(group, ledger.taken(mrns))));
        // once more, now that the accounts are locked: a correction may have been booked between the look and the lock
        Map<Mrn, Map<AccountId, BigDecimal>> taken = ledger.taken(mrns);
        Map<Mrn, Integer> settled = amended.isEmpty() ? Map.of() : ledger.versions(amended);
        List<Ledger.Entry> entries = new ArrayList<>();
        List<Settlement> settlements = new ArrayList<>();
        for (Claim claim : group) {
            Map<AccountId, BigDecimal> before = taken.computeIfAbsent(claim.mrn(), mrn -> new HashMap<>());
            List<Settlement.Unmet> unmet = claim.demands().stream()
                    .flatMap(demand -> unmet(demand, claim, before, accounts).stream())
                    .toList();
            if (unmet.isEmpty()) {
                move(claim, before, accounts, entries);
                if (claim.version() > settled.getOrDefault(claim.mrn(), claim.version())) {
                    note(claim, before.keySet(), entries);
                }
            }
            settlements.add(new Settlement(unmet.isEmpty() ? claim.demands() : List.of(), unmet));
        }
        ledger.enter(entries);
        return settlements;
    }

    private static Set<AccountId> accountsOf(List<Claim> group, Map<Mrn, Map<AccountId, BigDecimal>> taken) {
        Set<AccountId> ids = new HashSet<>();
        taken.values().forEach(before -> ids.addAll(before.keySet()));
        for (Claim claim : group) {
            for (Demand demand : claim.demands()) {
                if (demand.account() != null) {
                    ids.add(demand.account());
                }
            }
        }
        return ids;
    }

    private static Optional<Settlement.Unmet> unmet(Demand demand, Claim claim, Map<AccountId, BigDecimal> before,
            Map<AccountId, Account> accounts) {
        AccountId id = demand.account();
        if (demand.amount().amount().signum() == 0) {
            return Optional.empty();
        }
        if (id == null) {
            return claim.unknownAccepted() ? Optional.empty()
                    : Optional.of(new Settlement.Unmet(demand, Settlement.Reason.PAYMENT_DUE));
        }
        Account account = accounts.get(id);
        if (account == null) {
            return claim.unknownAccepted() ? Optional.empty()
                    : Optional.of(new Settlement.Unmet(demand, Settlement.Reason.UNKNOWN_ACCOUNT));
        }
        if (!account.currency().equals(demand.amount().currency())) {
            return Optional.of(new Settlement.Unmet(demand, Settlement.Reason.WRONG_CURRENCY));
        }
        BigDecimal more = demand.amount().amount().subtract(before.getOrDefault(id, BigDecimal.ZERO));
        return more.compareTo(account.available().amount()) > 0 && more.signum() > 0
                ? Optional.of(new Settlement.Unmet(demand, Settlement.Reason.INSUFFICIENT_FUNDS))
                : Optional.empty();
    }

    /** Brings what was taken from each account to what is demanded, in the ledger and in the balances at hand. */
    private void move(Claim claim, Map<AccountId, BigDecimal> before, Map<AccountId, Account> accounts,
            List<Ledger.Entry> entries) {
        Map<AccountId, BigDecimal> wanted = new HashMap<>();
        before.keySet().forEach(id -> wanted.put(id, BigDecimal.ZERO));
        for (Demand demand : claim.demands()) {
            if (demand.account() != null && accounts.containsKey(demand.account())) {
                wanted.merge(demand.account(), demand.amount().amount(), BigDecimal::add);
            }
        }
        wanted.forEach((id, amount) -> {
            BigDecimal more = amount.subtract(before.getOrDefault(id, BigDecimal.ZERO));
            if (more.signum() != 0) {
                entries.add(new Ledger.Entry(id, claim.mrn(), claim.version(), more, clock.instant()));
                before.put(id, amount);
                accounts.computeIfPresent(id, (same, account) -> new Account(account.holder(), account.kind(), account.id(),
                        account.currency(), account.balance().subtract(more), account.limit()));
            }
        });
    }

    /**
     * That a later version has been settled stands in the ledger also where nothing moves: what is proposed about the version
     * before must not be booked any more, and the declaration itself does not tell of the new one yet.
     */
    private void note(Claim claim, Set<AccountId> accounts, List<Ledger.Entry> entries) {
        accounts.stream().min(Comparator.naturalOrder()).ifPresent(
                id -> entries.add(new Ledger.Entry(id, claim.mrn(), claim.version(), BigDecimal.ZERO, clock.instant())));
    }

    @PreDestroy
    void close() {
        counter.close();
    }
}
