package org.tamga.tariff.quota.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.tariff.QuotaStanding;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.model.measures.QuotaRules;
import org.tamga.tariff.quota.BalanceHistory;
import org.tamga.tariff.quota.QuotaAccounts;
import org.tamga.tariff.quota.QuotaState;

/** Tariff quotas for everybody: what is left of them. */
@RestController
@RequestMapping("/api/v1/tariff/quotas")
class PublicQuotas {

    private static final int MOST = 500;

    private final LawBook laws;
    private final QuotaAccounts accounts;
    private final Clock clock;

    PublicQuotas(LawBook laws, QuotaAccounts accounts, Clock clock) {
        this.laws = laws;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param claimsDecided when claims are decided that cannot be met at once: {@code AT_ONCE} or {@code END_OF_DAY}
     * @param overrideReason     why the office decides otherwise than the law says; null if it does not
     */
    record QuotaAnswer(String orderNumber, LocalDate date, String pack, String lawVersion, String claimsDecided,
            @Nullable String overrideReason, List<QuotaView> periods) {
    }

    record HistoryAnswer(String orderNumber, String pack, LocalDate from, @Nullable LocalDate to, String unit, String volume,
            List<HistoryView> days) {
    }

    /** A day on which something moved. Quantities are in the unit of the quota; {@code balance} is that of its end. */
    record HistoryView(LocalDate date, String drawn, String returned, String changed, String balance, boolean critical) {
        static HistoryView of(BalanceHistory.Day day) {
            return new HistoryView(day.date(), QuotaView.plain(day.drawn()), QuotaView.plain(day.returned()),
                    QuotaView.plain(day.changed()), QuotaView.plain(day.balance()), day.critical());
        }
    }

    record QuotaList(LocalDate date, String pack, String lawVersion, List<QuotaView> quotas) {
    }

    /** @param date today if none is named; the balance is always that of this moment */
    @GetMapping("/{orderNumber}")
    QuotaAnswer quota(@PathVariable String orderNumber, @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String pack) {
        Law law = laws.currentOrDefault(pack);
        LocalDate day = day(date, law);
        List<Quota> rows = law.part(Tariff.class).quotas().list(orderNumber);
        if (rows.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no quota " + orderNumber);
        }
        QuotaRules rules = law.part(Tariff.class).quotas().rules();
        return new QuotaAnswer(orderNumber, day, law.pack(), law.version(), rules.decides().name(), rules.overrideReason(),
                views(law, periods(rows, day), day));
    }

    /**
     * What was left at the end of each day on which something moved, oldest first.
     *
     * @param date a day of the period that is meant; today if none is named
     */
    @GetMapping("/{orderNumber}/history")
    HistoryAnswer history(@PathVariable String orderNumber, @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String pack) {
        Law law = laws.currentOrDefault(pack);
        LocalDate day = day(date, law);
        Quota quota = law.part(Tariff.class).quotas().list(orderNumber).stream().filter(row -> row.period().holdsOn(day))
                .findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
                        "quota " + orderNumber + " has no period on " + day));
        BalanceHistory history = accounts.history(law, quota);
        return new HistoryAnswer(orderNumber, law.pack(), quota.period().from(), quota.period().to(), quota.unit(),
                QuotaView.plain(history.volume()), history.days().stream().map(HistoryView::of).toList());
    }

    /**
     * The quotas of a day, by order number; at most 500.
     *
     * @param commodity goods that draw on it; all if none is named
     * @param status    {@code OPEN}, {@code CRITICAL}, …; all if none is named
     */
    @GetMapping
    QuotaList quotas(@RequestParam(required = false) @Nullable String commodity,
            @RequestParam(required = false) @Nullable QuotaStanding status,
            @RequestParam(required = false) @Nullable LocalDate date, @RequestParam(required = false) @Nullable String pack) {
        Law law = laws.currentOrDefault(pack);
        LocalDate day = day(date, law);
        Collection<List<Quota>> all = new TreeMap<>(law.part(Tariff.class).quotas().all()).values();
        List<List<Quota>> periods = all.stream().filter(rows -> commodity == null || rows.stream().anyMatch(
                row -> commodity.startsWith(row.commodity().digits()) || row.commodity().digits().startsWith(commodity)))
                .flatMap(rows -> periods(rows, day).stream()).toList();
        return new QuotaList(day, law.pack(), law.version(), views(law, periods, day).stream()
                .filter(view -> status == null || view.status().equals(status.name())).limit(MOST).toList());
    }

    /** The rows that hold on a day, those of one period together. */
    private static Collection<List<Quota>> periods(List<Quota> rows, LocalDate day) {
        return rows.stream().filter(row -> row.period().holdsOn(day))
                .collect(Collectors.groupingBy(row -> row.period().from(), TreeMap::new, Collectors.toList())).values();
    }

    private List<QuotaView> views(Law law, Collection<List<Quota>> periods, LocalDate day) {
        Iterator<QuotaState> states = accounts.states(law, periods.stream().map(List::getFirst).toList()).iterator();
        return periods.stream().map(rows -> QuotaView.of(law, rows, states.next(), day)).toList();
    }

    private LocalDate day(@Nullable LocalDate date, Law law) {
        return date == null ? law.dayOf(clock.instant()) : date;
    }
}
