package org.tamga.portal.web;

import java.util.Locale;
import java.util.List;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Caller;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.watch.TooManyWatches;
import org.tamga.tariff.watch.WatchList;

/** The codes that a visitor watches, and what he was told about them. */
@Controller
class WatchPageController {

    private static final int MOST_NOTICES = 200;

    private final WatchList watches;
    private final LawBook laws;
    private final Visitor visitor;

    WatchPageController(WatchList watches, LawBook laws, Visitor visitor) {
        this.watches = watches;
        this.laws = laws;
        this.visitor = visitor;
    }

    @GetMapping("/watches")
    String show(Model page) {
        return show(page, List.of());
    }

    private String show(Model page, List<String> faults) {
        String name = caller().name();
        page.addAttribute("faults", faults);
        page.addAttribute("packs", laws.all().stream().map(Law::pack).sorted().toList());
        page.addAttribute("watches", watches.list(name));
        page.addAttribute("notices", watches.latestNotices(name, MOST_NOTICES));
        return "watches";
    }

    @PostMapping("/watches")
    String watch(@RequestParam String pack, @RequestParam String commodity, @RequestParam(defaultValue = "") String origin,
            @RequestParam(defaultValue = "") String quotaPercent, Model page) {
        String code = commodity.replaceAll("[ .]", "");
        String country = origin.strip().toUpperCase(Locale.ROOT);
        if (laws.find(pack).isEmpty() || !code.matches("\\d{2,10}") || !country.matches("([A-Z]{2})?")) {
            return show(page, List.of("Give a code of 2 to 10 digits, and a country by its two letters or none"));
        }
        if (!quotaPercent.strip().matches("(100|[1-9]\\d?)?")) {
            return show(page, List.of("Give the used share of a quota as a number from 1 to 100, or none"));
        }
        try {
            watches.add(caller().name(), pack, CommodityCode.of(code), country.isEmpty() ? null : country,
                    quotaPercent.isBlank() ? null : Integer.valueOf(quotaPercent.strip()));
        } catch (TooManyWatches e) {
            return show(page, List.of(String.valueOf(e.getMessage())));
        }
        return "redirect:/watches";
    }

    @PostMapping("/watches/{id}/remove")
    String remove(@PathVariable UUID id) {
        if (!watches.remove(caller().name(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/watches";
    }

    private Caller caller() {
        return visitor.caller().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
