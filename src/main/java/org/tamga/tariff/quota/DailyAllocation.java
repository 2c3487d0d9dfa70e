package org.tamga.tariff.quota;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;

/**
 * Allocates quotas when a day of acceptance is over. Looks again and again: whoever was not woken after an earlier decision,
 * because a server stopped in between, is woken then.
 */
@Component
class DailyAllocation {

    private static final Logger log = LoggerFactory.getLogger(DailyAllocation.class);
    private static final Duration RECENT = Duration.ofDays(2);

    private final LawBook laws;
    private final QuotaAllocation allocation;
    private final QuotaAccounts accounts;
    private final Clock clock;

    DailyAllocation(LawBook laws, QuotaAllocation allocation, QuotaAccounts accounts, Clock clock) {
        this.laws = laws;
        this.allocation = allocation;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void allocate() {
        for (Law law : laws.all()) {
            try {
                allocate(law);
            } catch (DataAccessException | TransactionException e) {
                log.warn("the quotas of pack {} could not be allocated yet: {}", law.pack(), e.getMessage());
            } catch (RuntimeException e) {
                log.error("the quotas of pack {} cannot be allocated", law.pack(), e);
            }
        }
    }

    private void allocate(Law law) {
        LocalDate today = law.dayOf(clock.instant());
        boolean atOnce = QuotaAllocation.decidesAtOnce(law);
        LocalDate day = atOnce ? today : today.minusDays(1);
        Set<String> decided = new TreeSet<>();
        allocation.listWaitedFor(law, day).forEach(quota -> allocate(law, quota, day, decided));
        decided.addAll(accounts.listMoved(law, clock.instant().minus(RECENT)));
        allocation.announce(law, decided);
    }

    /** A quota that cannot be allocated keeps no other from it. */
    private void allocate(Law law, String orderNumber, LocalDate day, Set<String> decided) {
        try {
            decided.addAll(allocation.allocate(law, orderNumber, day, "machine"));
        } catch (DataAccessResourceFailureException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("quota {} of pack {} cannot be allocated", orderNumber, law.pack(), e);
        }
    }
}
