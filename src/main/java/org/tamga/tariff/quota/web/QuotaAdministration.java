package org.tamga.tariff.quota.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.platform.Problems;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.tariff.quota.Adjustment;
import org.tamga.tariff.quota.QuotaAccounts;
import org.tamga.tariff.quota.QuotaKeeper;
import org.tamga.tariff.quota.QuotaRefused;
import org.tamga.tariff.quota.Transfer;

/** The balances of tariff quotas, for the officer who keeps them. */
@RestController
@RequestMapping("/api/v1/admin/quotas/{orderNumber}")
class QuotaAdministration {

    private final LawBook laws;
    private final QuotaKeeper keeper;
    private final QuotaAccounts accounts;

    QuotaAdministration(LawBook laws, QuotaKeeper keeper, QuotaAccounts accounts) {
        this.laws = laws;
        this.keeper = keeper;
        this.accounts = accounts;
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
        boolean decided = keeper.allocate(law, orderNumber, day, who.getName());
        LocalDate last = keeper.lastDay(law, day);
        return new Allocated(orderNumber, last, decided,
                keeper.list(law, orderNumber, last).stream().map(kept -> view(law, kept)).toList());
    }

    @PostMapping("/adjustments")
    QuotaView adjust(@PathVariable String orderNumber, @RequestBody Adjustment adjustment,
            @RequestParam(required = false) @Nullable String pack, Principal who) {
        Law law = laws.currentOrDefault(pack);
        return view(law, keeper.adjust(law, orderNumber, adjustment, who.getName()));
    }

    /**
     * Moves what is left of a quota to another one, or to another period of the same.
     *
     * @return both as they are then, the one that gave first
     */
    @PostMapping("/transfers")
    List<QuotaView> transfer(@PathVariable String orderNumber, @RequestBody Transfer transfer,
            @RequestParam(required = false) @Nullable String pack, Principal who) {
        Law law = laws.currentOrDefault(pack);
        return keeper.transfer(law, orderNumber, transfer, who.getName()).stream().map(kept -> view(law, kept)).toList();
    }

    /** Every movement as CSV, by period and moment. */
    @GetMapping("/movements")
    void movements(@PathVariable String orderNumber, @RequestParam(required = false) @Nullable String pack,
            HttpServletResponse response) throws IOException {
        Law law = laws.currentOrDefault(pack);
        keeper.rows(law, orderNumber);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        MovementTable.print(response.getWriter(), taker -> accounts.eachMovement(law, orderNumber, taker));
    }

    @ExceptionHandler
    ProblemDetail refused(QuotaRefused refused) {
        String detail = String.valueOf(refused.getMessage());
        ProblemDetail problem = switch (refused.reason()) {
            case UNKNOWN -> Problems.of(HttpStatus.NOT_FOUND, "unknown-quota", "Not found", detail);
            case FAULTY -> Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "faulty-quota-act", "It cannot be done so", detail);
            case TOO_LITTLE_LEFT -> Problems.of(HttpStatus.CONFLICT, "too-little-left", "Too little is left", detail);
        };
        problem.setProperty("faults", refused.faults());
        return problem;
    }

    private static QuotaView view(Law law, QuotaKeeper.Kept kept) {
        return QuotaView.of(law, List.of(kept.quota()), kept.state(), kept.day());
    }
}
