package org.tamga.portal.ruling.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.portal.ruling.RulingPage;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.tariff.ruling.Ruling;
import org.tamga.tariff.ruling.RulingRegister;

/** The rulings that are published, for everybody. */
@Controller
class RulingPageController {

    private final RulingRegister register;
    private final LawBook laws;
    private final Clock clock;

    RulingPageController(RulingRegister register, LawBook laws, Clock clock) {
        this.register = register;
        this.laws = laws;
        this.clock = clock;
    }

    /** @param q words that must all occur @param commodity code, or the beginning of one @param date on which it holds */
    @GetMapping("/rulings")
    String search(@RequestParam(required = false) @Nullable String pack, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String commodity, @RequestParam(defaultValue = "") String date, Model page) {
        Law law = laws.find(pack == null ? "" : pack).or(() -> laws.forMessage(null)).orElseThrow();
        String code = commodity.replaceAll("[ .]", "");
        boolean clear = code.isEmpty() || code.matches("\\d{2,10}");
        page.addAttribute("packs", laws.all().stream().map(Law::pack).sorted().toList());
        page.addAttribute("pack", law.pack());
        page.addAttribute("q", q);
        page.addAttribute("commodity", commodity);
        page.addAttribute("date", date);
        page.addAttribute("fault", clear ? null : "A code has 2 to 10 digits.");
        page.addAttribute("rulings", clear ? find(law, q, code, day(date)) : List.of());
        return "rulings";
    }

    @GetMapping("/rulings/{number:[A-Z]+[0-9]+-[0-9]+}")
    String show(@PathVariable String number, Model page) {
        Ruling ruling = register.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("view", RulingPage.of(ruling, today(laws.current(ruling.pack()))));
        return "ruling";
    }

    private List<RulingPage> find(Law law, String words, String code, @Nullable LocalDate day) {
        return register.search(law.pack(), words.isBlank() ? null : words, code.isEmpty() ? null : code, day).stream()
                .map(ruling -> RulingPage.of(ruling, today(law))).toList();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private LocalDate today(Law law) {
        return law.dayOf(clock.instant());
    }
}
