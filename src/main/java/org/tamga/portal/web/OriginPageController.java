package org.tamga.portal.web;

import java.util.Locale;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.origin.OriginAdvice;
import org.tamga.tariff.origin.OriginGuide;
import org.tamga.tariff.origin.OriginQuery;
import org.tamga.tariff.origin.UnclearFacts;

/**
 * Guidance to preference, one question a page. Every fact stands in the address, so that the way back, a bookmark and a
 * second tab do what one expects, and nothing is kept here.
 */
@Controller
class OriginPageController {

    private static final String FACT = "fact.";

    private final LawBook laws;
    private final Clock clock;

    OriginPageController(LawBook laws, Clock clock) {
        this.laws = laws;
        this.clock = clock;
    }

    @GetMapping("/origin")
    String ask(@RequestParam Map<String, String> parameters, Model page) {
        Map<String, String> facts = facts(parameters);
        page.addAttribute("packs", laws.all().stream().map(Law::pack).sorted().toList());
        page.addAttribute("given", parameters);
        page.addAttribute("facts", facts);
        page.addAttribute("faults", List.of());
        if (!parameters.containsKey("commodity")) {
            return "origin";
        }
        List<String> faults = new ArrayList<>();
        Law law = laws.find(parameters.getOrDefault("pack", "")).orElse(null);
        LocalDate day = law == null ? null : day(parameters.getOrDefault("date", ""), law, faults);
        String commodity = parameters.getOrDefault("commodity", "").replaceAll("[ .]", "");
        String country = parameters.getOrDefault("country", "").strip().toUpperCase(Locale.ROOT);
        check(law, commodity, country, faults);
        if (faults.isEmpty() && law != null && day != null) {
            advise(new OriginQuery(day, CommodityCode.of(commodity), country, facts), law, page, faults);
        }
        page.addAttribute("faults", faults);
        return "origin";
    }

    private static void advise(OriginQuery query, Law law, Model page, List<String> faults) {
        try {
            show(query, law, page);
        } catch (UnclearFacts unclear) {
            faults.add("Give a number, for example 37.5");
            Map<String, String> readable = new TreeMap<>(query.facts());
            readable.keySet().removeAll(unclear.facts());
            show(new OriginQuery(query.date(), query.commodity(), query.country(), readable), law, page);
        }
    }

    private static void show(OriginQuery query, Law law, Model page) {
        OriginAdvice advice = OriginGuide.advise(query, law);
        page.addAttribute("facts", query.facts());
        page.addAttribute("query", query);
        page.addAttribute("law", law);
        page.addAttribute("question", advice.question());
        page.addAttribute("grant", advice.grant());
        page.addAttribute("refusals", advice.refusals());
        page.addAttribute("trace", advice.trace());
    }

    private static void check(@Nullable Law law, String commodity, String country, List<String> faults) {
        if (law == null) {
            faults.add("Choose the country that the goods are for");
        }
        if (!commodity.matches("\\d{6,10}")) {
            faults.add("Give a commodity code of 6 to 10 digits");
        }
        if (!country.matches("[A-Z]{2}")) {
            faults.add("Give the exporting country by its two letters, for example KZ");
        }
    }

    private @Nullable LocalDate day(String text, Law law, List<String> faults) {
        try {
            return text.isBlank() ? law.dayOf(clock.instant()) : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            faults.add("Give the day as year-month-day, for example 2026-03-31");
            return null;
        }
    }

    private static Map<String, String> facts(Map<String, String> parameters) {
        Map<String, String> facts = new TreeMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(FACT) && !value.isBlank()) {
                facts.put(name.substring(FACT.length()), value.strip().replace(',', '.'));
            }
        });
        return facts;
    }
}
