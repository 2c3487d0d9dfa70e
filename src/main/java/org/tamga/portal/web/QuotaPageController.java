package org.tamga.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tamga.portal.tariff.QuotaPage;
import org.tamga.portal.tariff.QuotaRow;
import org.tamga.portal.tariff.TariffVisit;
import org.tamga.tariff.quota.QuotaAccounts;
import org.tamga.tariff.quota.QuotaStatement;

/** What is left of a tariff quota, and how it came to that. Open to everybody. */
@Controller
class QuotaPageController {

    private final TariffVisits visits;
    private final QuotaAccounts accounts;

    QuotaPageController(TariffVisits visits, QuotaAccounts accounts) {
        this.visits = visits;
        this.accounts = accounts;
    }

    @GetMapping("/tariff/quotas")
    String list(TariffVisits.Asked asked, Model page) {
        TariffVisit visit = visits.of(asked);
        page.addAttribute("visit", visit);
        page.addAttribute("packs", visits.packs(visit));
        page.addAttribute("quotas", accounts.list(visit.law(), visit.day()).stream().map(QuotaRow::of).toList());
        return "quotas";
    }

    @GetMapping("/tariff/quotas/{orderNumber}")
    String quota(@PathVariable String orderNumber, TariffVisits.Asked asked, Model page,
            HttpServletResponse answer) {
        TariffVisit visit = visits.of(asked);
        page.addAttribute("visit", visit);
        page.addAttribute("orderNumber", orderNumber);
        QuotaStatement quota = accounts.find(visit.law(), orderNumber, visit.day()).orElse(null);
        if (quota == null) {
            answer.setStatus(HttpStatus.NOT_FOUND.value());
        } else {
            page.addAttribute("view", QuotaPage.of(quota, visits.today(visit.law())));
        }
        return "quota";
    }
}
