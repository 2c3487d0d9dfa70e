package org.tamga.tariff.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.reference.Law;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Quota;

/**
 * What an officer does with the balances of quotas: corrects and moves what they offer, and has the claims decided that wait.
 * Everything that speaks against an act is said at once; each names its reason.
 */
@Component
public class QuotaKeeper {

    private final QuotaAccounts accounts;
    private final QuotaAllocation allocation;
    private final Clock clock;

    QuotaKeeper(QuotaAccounts accounts, QuotaAllocation allocation, Clock clock) {
        this.accounts = accounts;
        this.allocation = allocation;
        this.clock = clock;
    }

    /** A quota in the period of a day, after the act. */
    public record Kept(Quota quota, LocalDate day, QuotaState state) {
    }

    /** @throws QuotaRefused with everything that speaks against it */
    public Kept adjust(Law law, String orderNumber, Adjustment wanted, String by) {
        check(law, orderNumber, wanted);
        LocalDate day = dayOr(wanted.date(), law);
        Quota quota = period(law, orderNumber, day);
        if (!accounts.adjust(law, quota, Objects.requireNonNull(wanted.amount()), Objects.requireNonNull(wanted.reason()),
                by)) {
            throw tooLittle("less is left of quota " + orderNumber + " than it would be lowered by");
        }
        return kept(law, quota, day);
    }

    /** Whatever speaks against it, but that too little may be left when it is done. @throws QuotaRefused if something does */
    public void check(Law law, String orderNumber, Adjustment wanted) {
        Quota quota = period(law, orderNumber, dayOr(wanted.date(), law));
        refuse(wanted.faults(quota));
    }

    /**
     * Moves what is left of a quota to another one, or to another period of the same.
     *
     * @return both as they are then, the one that gave first
     * @throws QuotaRefused with everything that speaks against it
     */
    public List<Kept> transfer(Law law, String orderNumber, Transfer wanted, String by) {
        check(law, orderNumber, wanted);
        Quota from = giving(law, orderNumber, wanted);
        Quota to = taking(law, orderNumber, wanted);
        if (!accounts.transfer(law, from, to, Objects.requireNonNull(wanted.amount()), Objects.requireNonNull(wanted.reason()),
                by)) {
            throw tooLittle("less is left of quota " + orderNumber + " than is to be moved");
        }
        return List.of(kept(law, from, dayOr(wanted.date(), law)), kept(law, to, dayOr(wanted.toDate(), law)));
    }

    /** As {@link #check(Law, String, Adjustment)}. */
    public void check(Law law, String orderNumber, Transfer wanted) {
        Quota from = giving(law, orderNumber, wanted);
        Quota to = taking(law, orderNumber, wanted);
        refuse(wanted.faults(from, to));
    }

    /**
     * Decides the claims that wait, of all days of acceptance up to one, and tells the declarants.
     *
     * @param day null for yesterday: the last day that is over
     * @return whether claims waited, and were decided
     */
    public boolean allocate(Law law, String orderNumber, @Nullable LocalDate day, String by) {
        rows(law, orderNumber);
        boolean decided = !allocation.allocate(law, orderNumber, lastDay(law, day), by).isEmpty();
        allocation.announce(law, List.of(orderNumber));
        return decided;
    }

    /** The day up to which {@link #allocate} decides. */
    public LocalDate lastDay(Law law, @Nullable LocalDate day) {
        return day == null ? today(law).minusDays(1) : day;
    }

    /** The quota as it stands, by the goods that draw on it in the period of a day; empty if it has none then. */
    public List<Kept> list(Law law, String orderNumber, LocalDate day) {
        return rows(law, orderNumber).stream().filter(row -> row.period().holdsOn(day)).map(row -> kept(law, row, day))
                .toList();
    }

    /** Every row of a quota, by period and goods. @throws QuotaRefused if the law has no such quota */
    public List<Quota> rows(Law law, String orderNumber) {
        List<Quota> rows = law.part(Tariff.class).quotas().list(orderNumber).stream()
                .sorted(Comparator.comparing((Quota row) -> row.period().from()).thenComparing(row -> row.commodity().digits()))
                .toList();
        if (rows.isEmpty()) {
            throw new QuotaRefused(QuotaRefused.Reason.UNKNOWN, List.of("there is no quota " + orderNumber));
        }
        return rows;
    }

    private Quota giving(Law law, String orderNumber, Transfer wanted) {
        return period(law, orderNumber, dayOr(wanted.date(), law));
    }

    private Quota taking(Law law, String orderNumber, Transfer wanted) {
        return period(law, Objects.requireNonNullElse(wanted.to(), orderNumber), dayOr(wanted.toDate(), law));
    }

    private Quota period(Law law, String orderNumber, LocalDate day) {
        return rows(law, orderNumber).stream().filter(row -> row.period().holdsOn(day)).findFirst()
                .orElseThrow(() -> new QuotaRefused(QuotaRefused.Reason.UNKNOWN,
                        List.of("quota " + orderNumber + " has no period on " + day)));
    }

    private Kept kept(Law law, Quota quota, LocalDate day) {
        return new Kept(quota, day, accounts.state(law, quota));
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new QuotaRefused(QuotaRefused.Reason.FAULTY, faults);
        }
    }

    private static QuotaRefused tooLittle(String what) {
        return new QuotaRefused(QuotaRefused.Reason.TOO_LITTLE_LEFT, List.of(what));
    }

    private LocalDate dayOr(@Nullable LocalDate day, Law law) {
        return day == null ? today(law) : day;
    }

    private LocalDate today(Law law) {
        return law.dayOf(clock.instant());
    }
}
