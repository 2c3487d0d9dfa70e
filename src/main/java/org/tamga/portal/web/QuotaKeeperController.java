package org.tamga.portal.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.tamga.access.Callers;
import org.tamga.access.IdentityDesk;
import org.tamga.access.foureyes.FourEyes;
import org.tamga.access.foureyes.HeldCalls;
import org.tamga.portal.tariff.TariffVisit;
import org.tamga.tariff.quota.Adjustment;
import org.tamga.tariff.quota.QuotaKeeper;
import org.tamga.tariff.quota.QuotaRefused;
import org.tamga.tariff.quota.Transfer;

/** The balances of quotas, changed on their pages. Where that needs a second person, it waits for him as the same call. */
@Controller
@RequestMapping("/tariff/quotas/{orderNumber}")
class QuotaKeeperController {

    private static final String ACT = "tariff.quota";
    /** Commas are for thousands alone: one for decimals would make a thousand times as much of it. */
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,21}|\\d{1,3}(,\\d{3}){1,6})(\\.\\d{1,9})?");

    private final QuotaKeeper keeper;
    private final QuotaPageController pages;
    private final TariffVisits visits;
    private final FourEyes fourEyes;
    private final HeldCalls calls;
    private final IdentityDesk identities;
    private final Callers callers;

    QuotaKeeperController(QuotaKeeper keeper, QuotaPageController pages, TariffVisits visits, FourEyes fourEyes,
            HeldCalls calls, IdentityDesk identities, Callers callers) {
        this.keeper = keeper;
        this.pages = pages;
        this.visits = visits;
        this.fourEyes = fourEyes;
        this.calls = calls;
        this.identities = identities;
        this.callers = callers;
    }

    /** What was typed, as it was typed. @param to order number, and {@code toDate} a day of the period that takes */
    record Form(@Nullable String amount, @Nullable String reason, @Nullable String to, @Nullable String toDate,
            @Nullable String day) {
    }

    /**
     * One act on its way.
     *
     * @param path    of the call that asks the same, with its parameters
     * @param content of that call
     * @param check   refuses what could never be done
     * @param deed    does it, and says what was done
     */
    private record Act(String path, Object content, Runnable check, Supplier<String> deed) {
    }

    @PostMapping("/adjustments")
    String adjust(@PathVariable String orderNumber, TariffVisits.Asked asked, Form form, Model page,
            HttpServletResponse answer, RedirectAttributes after) {
        TariffVisit visit = visits.of(asked);
        List<String> faults = new ArrayList<>();
        Adjustment wanted = new Adjustment(number(form.amount, faults), text(form.reason), visit.day());
        return act(orderNumber, asked, form, faults, new Act("adjustments", wanted,
                () -> keeper.check(visit.law(), orderNumber, wanted), () -> {
                    keeper.adjust(visit.law(), orderNumber, wanted, me());
                    return "What the quota offers was changed.";
                }), page, answer, after);
    }

    @PostMapping("/transfers")
    String transfer(@PathVariable String orderNumber, TariffVisits.Asked asked, Form form, Model page,
            HttpServletResponse answer, RedirectAttributes after) {
        TariffVisit visit = visits.of(asked);
        List<String> faults = new ArrayList<>();
        Transfer wanted = new Transfer(text(form.to), number(form.amount, faults), text(form.reason),
                visit.day(), day("toDate", form.toDate, faults));
        return act(orderNumber, asked, form, faults, new Act("transfers", wanted,
                () -> keeper.check(visit.law(), orderNumber, wanted), () -> {
                    keeper.transfer(visit.law(), orderNumber, wanted, me());
                    return "The quantity was moved.";
                }), page, answer, after);
    }

    @PostMapping("/allocations")
    String allocate(@PathVariable String orderNumber, TariffVisits.Asked asked, Form form, Model page,
            HttpServletResponse answer, RedirectAttributes after) {
        TariffVisit visit = visits.of(asked);
        List<String> faults = new ArrayList<>();
        LocalDate last = keeper.lastDay(visit.law(), day("day", form.day, faults));
        return act(orderNumber, asked, form, faults, new Act("allocations?day=" + last, Map.of(),
                () -> keeper.rows(visit.law(), orderNumber), () -> keeper.allocate(visit.law(), orderNumber, last, me())
                        ? "The claims up to " + last + " are decided."
                        : "No claim up to " + last + " waited for this quota."),
                page, answer, after);
    }

    private String act(String orderNumber, TariffVisits.Asked asked, Form form, List<String> faults, Act act, Model page,
            HttpServletResponse answer, RedirectAttributes after) {
        if (faults.isEmpty()) {
            try {
                after.addFlashAttribute("done", secondPersonNeeded() ? held(orderNumber, asked, act) : act.deed.get());
                return "redirect:/tariff/quotas/" + orderNumber + visits.of(asked).getQueryWithoutOrigin();
            } catch (QuotaRefused refused) {
                faults.addAll(refused.faults());
            }
        }
        page.addAttribute("faults", faults);
        page.addAttribute("form", form);
        return pages.quota(orderNumber, asked, page, answer);
    }

    private boolean secondPersonNeeded() {
        return fourEyes.needs(ACT, identities::severalAdministrators);
    }

    private String held(String orderNumber, TariffVisits.Asked asked, Act act) {
        act.check.run();
        UriComponents call = UriComponentsBuilder.fromUriString("/api/v1/admin/quotas/" + orderNumber + "/" + act.path)
                .queryParam("pack", visits.of(asked).getPack()).build();
        calls.hold(ACT, String.valueOf(call.getPath()), call.getQuery(), act.content, me());
        return "It waits for a second administrator, who confirms it.";
    }

    private String me() {
        return callers.current().name();
    }

    private static @Nullable BigDecimal number(@Nullable String typed, List<String> faults) {
        String text = text(typed);
        if (text == null || NUMBER.matcher(text).matches()) {
            return text == null ? null : new BigDecimal(text.replace(",", ""));
        }
        faults.add("amount: not a number such as 12,500.5: " + text);
        return null;
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, List<String> faults) {
        String text = text(typed);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            faults.add(field + ": not a day such as 2026-03-31: " + text);
            return null;
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
