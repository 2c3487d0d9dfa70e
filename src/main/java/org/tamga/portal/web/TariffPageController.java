package org.tamga.portal.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.portal.tariff.CommodityPage;
import org.tamga.portal.tariff.SearchPage;
import org.tamga.portal.tariff.TariffVisit;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.lookup.CommodityEntry;
import org.tamga.tariff.lookup.TariffLookup;
import org.tamga.tariff.search.SearchQuestion;
import org.tamga.tariff.search.TariffSearch;

/** The tariff for people: search, browse, and the page of each code, on any day. Open to everybody. */
@Controller
@RequestMapping("/tariff")
class TariffPageController {

    private static final int HITS = 20;
    private static final Pattern LINE = Pattern.compile("(\\d{2,10})(?:-(\\d\\d))?");

    private final TariffVisits visits;
    private final TariffSearch search;

    TariffPageController(TariffVisits visits, TariffSearch search) {
        this.visits = visits;
        this.search = search;
    }

    @GetMapping
    String search(@RequestParam(defaultValue = "") String q, TariffVisits.Asked asked, Model page) {
        TariffVisit visit = visits.of(asked);
        String question = q.length() > SearchQuestion.LONGEST ? q.substring(0, SearchQuestion.LONGEST) : q;
        page.addAttribute("visit", visit);
        page.addAttribute("packs", visits.packs(visit));
        page.addAttribute("view", question.isBlank() ? SearchPage.browse(visit)
                : SearchPage.of(question,
                        search.search(visit.law(), new SearchQuestion(question, visit.day(), HITS, visit.language()))));
        return "tariff";
    }

    @GetMapping("/{line}")
    String commodity(@PathVariable String line, TariffVisits.Asked asked, Model page) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        TariffVisit visit = visits.of(asked);
        CommodityCode code = CommodityCode.of(parts.group(1));
        CommodityEntry entry = parts.group(2) == null
                ? TariffLookup.look(visit.law(), code, visit.day(), visit.origin())
                : TariffLookup.look(visit.law(), code, parts.group(2), visit.day(), visit.origin());
        page.addAttribute("visit", visit);
        page.addAttribute("line", line);
        page.addAttribute("view", CommodityPage.of(entry, visit));
        return "commodity";
    }
}
