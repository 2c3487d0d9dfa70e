package org.tamga.tariff.quota;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;

/**
 * Allocates quotas when a day of acceptance is over. Looks again and again: whoever was not woken after an earlier decision,
 * because a server stopped in between, is woken then.
 */
@Component
class DailyAllocation {

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
        laws.all().forEach(this::allocate);
    }

    private void allocate(Law law) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), law.zone());
        boolean atOnce = QuotaAllocation.decidesAtOnce(law);
        Set<String> decided = new TreeSet<>(allocation.allocate(law, null, atOnce ? today : today.minusDays(1), "machine"));
        decided.addAll(accounts.listMoved(law, clock.instant().minus(RECENT)));
        allocation.announce(law, decided);
    }
}
