package org.tamga.tariff.quota.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.shared.Digits;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.quota.QuotaAccounts;
import org.tamga.tariff.quota.QuotaAllocation;

/** The balances of tariff quotas, for the officer who keeps them. */
@RestController
@RequestMapping("/api/v1/admin/quotas/{orderNumber}")
class QuotaAdministration {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final LawBook laws;
    private final QuotaAllocation allocation;
    private final QuotaAccounts accounts;
    private final Clock clock;

    QuotaAdministration(LawBook laws, QuotaAllocation allocation, QuotaAccounts accounts, Clock clock) {
        this.laws = laws;
        this.allocation = allocation;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A correction of what a quota offers.
     *
     * @param amount in the unit of the quota; negative to lower it
     * @param date   a day of the period that is meant; today if none is named
     */
    record Adjustment(@Nullable BigDecimal amount, @Nullable String reason, @Nullable LocalDate date) {
    }

    /** @param decided whether claims waited, and were decided */
    record Allocated(String orderNumber, LocalDate day, boolean decided, List<QuotaView> periods) {
    }

    /**
     * Decides the claims that wait, of all days of acceptance up to one, and tells the declarants.
     *
     * @param day yesterday if none is named: the last day that is over
     */
    @PostMapping("/allocations")
    Allocated allocate(@PathVariable String orderNumber, @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String pack, Principal who) {
        Law law = laws.currentOrDefault(pack);
        LocalDate last = day == null ? today(law).minusDays(1) : day;
        boolean decided = !allocation.allocate(law, known(law, orderNumber), last, who.getName()).isEmpty();
        allocation.announce(law, List.of(orderNumber));
        return new Allocated(orderNumber, last, decided, rows(law, orderNumber).stream()
                .filter(row -> row.period().holdsOn(last))
                .map(row -> QuotaView.of(law.pack(), List.of(row), accounts.state(law, row), last)).toList());
    }

    @PostMapping("/adjustments")
    QuotaView adjust(@PathVariable String orderNumber, @RequestBody Adjustment adjustment,
            @RequestParam(required = false) @Nullable String pack, Principal who) {
        Law law = laws.currentOrDefault(pack);
        LocalDate day = adjustment.date == null ? today(law) : adjustment.date;
        BigDecimal amount = adjustment.amount;
        String reason = adjustment.reason;
        if (amount == null || amount.signum() == 0 || !Digits.areFew(amount) || reason == null || reason.isBlank()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT,
                    "an adjustment has an amount other than zero of at most 30 digits, and a reason");
        }
        Quota quota = period(law, orderNumber, day);
        if (!accounts.adjust(law, quota, amount, reason, who.getName())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT,
                    "less is left of quota " + orderNumber + " than it would be lowered by");
        }
        return QuotaView.of(law.pack(), List.of(quota), accounts.state(law, quota), day);
    }

    /**
     * Moves what is left of a quota to another one, or to another period of the same.
     *
     * @return both as they are then, the one that gave first
     */
    @PostMapping("/transfers")
    List<QuotaView> transfer(@PathVariable String orderNumber, @RequestBody TransferRequest transfer,
            @RequestParam(required = false) @Nullable String pack, Principal who) {
        Law law = laws.currentOrDefault(pack);
        LocalDate today = today(law);
        LocalDate fromDay = transfer.date() == null ? today : transfer.date();
        LocalDate toDay = transfer.toDate() == null ? today : transfer.toDate();
        Quota from = period(law, orderNumber, fromDay);
        Quota to = period(law, transfer.to() == null ? orderNumber : transfer.to(), toDay);
        List<String> faults = transfer.faults(from, to);
        BigDecimal amount = transfer.amount();
        String reason = transfer.reason();
        if (!faults.isEmpty() || amount == null || reason == null) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, String.join("; ", faults));
        }
        if (!accounts.transfer(law, from, to, amount, reason, who.getName())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT,
                    "less is left of quota " + orderNumber + " than is to be moved");
        }
        return List.of(QuotaView.of(law.pack(), List.of(from), accounts.state(law, from), fromDay),
                QuotaView.of(law.pack(), List.of(to), accounts.state(law, to), toDay));
    }

    /** Every movement as CSV, by period and moment. */
    @GetMapping("/movements")
    ResponseEntity<String> movements(@PathVariable String orderNumber, @RequestParam(required = false) @Nullable String pack) {
        Law law = laws.currentOrDefault(pack);
        return ResponseEntity.ok().contentType(CSV)
                .body(MovementTable.print(accounts.listMovements(law, known(law, orderNumber))));
    }

    private static Quota period(Law law, String orderNumber, LocalDate day) {
        return rows(law, known(law, orderNumber)).stream().filter(row -> row.period().holdsOn(day)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
                        "quota " + orderNumber + " has no period on " + day));
    }

    private static List<Quota> rows(Law law, String orderNumber) {
        return law.part(Tariff.class).quotas().list(orderNumber).stream()
                .sorted(Comparator.comparing((Quota row) -> row.period().from()).thenComparing(row -> row.commodity().digits()))
                .toList();
    }

    private static String known(Law law, String orderNumber) {
        if (rows(law, orderNumber).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no quota " + orderNumber);
        }
        return orderNumber;
    }

    private LocalDate today(Law law) {
        return law.dayOf(clock.instant());
    }
}
