package org.tamga.tariff.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.quota.QuotaAccounts;
import org.tamga.tariff.quota.books.QuotaBalance;
import org.tamga.tariff.watch.store.WatchStore;

/**
 * Tells watchers that a quota for their goods is used up to the share that they named: once in its period, also if something
 * comes back afterwards. It looks at the balances again and again, and so misses nothing of a time when no server ran.
 */
@Component
public class QuotaWatcher {

    private static final Logger log = LoggerFactory.getLogger(QuotaWatcher.class);

    private final LawBook laws;
    private final WatchStore store;
    private final QuotaAccounts accounts;
    private final WatchTeller teller;
    private final TransactionOperations transactions;
    private final Clock clock;

    public QuotaWatcher(LawBook laws, WatchStore store, QuotaAccounts accounts, WatchTeller teller,
            TransactionOperations transactions, Clock clock) {
        this.laws = laws;
        this.store = store;
        this.accounts = accounts;
        this.teller = teller;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${tamga.quota-watch-interval:1m}")
    void lookAtAll() {
        for (Law law : laws.all()) {
            try {
                look(law);
            } catch (DataAccessException e) {
                log.warn("the quotas of pack {} could not be looked at: {}", law.pack(), e.getMessage());
            } catch (RuntimeException e) {
                log.error("the quotas of pack {} cannot be looked at", law.pack(), e);
            }
        }
    }

    /** Tells what is so now and was not told before. */
    public void look(Law law) {
        List<Watch> watches = store.listOf(law.pack()).stream().filter(each -> each.quotaPercent() != null).toList();
        if (watches.isEmpty()) {
            return;
        }
        LocalDate today = law.dayOf(clock.instant());
        List<Quota> running = law.part(Tariff.class).quotaPeriods().stream().filter(each -> each.period().holdsOn(today))
                .toList();
        List<QuotaBalance> balances = accounts.balances(law, running);
        transactions.executeWithoutResult(status -> {
            store.lockNotices();
            balances.forEach(balance -> tell(law, today, watches, balance));
        });
    }

    private void tell(Law law, LocalDate today, List<Watch> watches, QuotaBalance balance) {
        Tariff tariff = law.part(Tariff.class);
        LawChange change = QuotaChanges.used(balance, tariff);
        watches.stream().filter(watch -> Objects.requireNonNull(watch.quotaPercent()) <= balance.usedPercent())
                .filter(watch -> watch.concerns(change, tariff.areas(), today))
                .forEach(
                        watch -> teller.tell(watch, WatchNotice.Kind.QUOTA, cause(watch, balance.quota()), law.version(), today,
                                List.of(change.change())));
    }

    /** Once for each period and share. */
    private static String cause(Watch watch, Quota quota) {
        return "quota " + quota.orderNumber() + " of " + quota.period().from() + " at " + watch.quotaPercent();
    }
}
