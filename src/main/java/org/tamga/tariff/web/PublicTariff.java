package org.tamga.tariff.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.reference.Law;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.lookup.TariffLookup;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.search.SearchQuestion;
import org.tamga.tariff.search.TariffSearch;

/** The tariff for everybody: what a code means and which measures it has on a day, and how to find the code. */
@RestController
@RequestMapping("/api/v1/tariff")
class PublicTariff {

    private static final int MOST_HITS = 100;

    private final TariffDay days;
    private final TariffSearch search;

    PublicTariff(TariffDay days, TariffSearch search) {
        this.days = days;
        this.search = search;
    }

    /**
     * @param date     today if none is named
     * @param origin   leaves out what is for goods from elsewhere
     * @param language of the texts; the first one of the pack if none is named
     */
    @GetMapping("/commodities/{code}")
    CommodityView commodity(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String origin, @RequestParam(required = false) @Nullable String pack,
            @RequestParam(required = false) @Nullable String language) {
        if (!code.matches("\\d{2,10}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a commodity code has 2 to 10 digits: " + code);
        }
        Law law = days.law(pack);
        return CommodityView.of(TariffLookup.look(law, CommodityCode.of(code), days.day(date, law), origin), law,
                language == null ? law.language() : language);
    }

    /**
     * Lines by words or by the beginning of a code, best first. What nobody understands has no hits.
     *
     * @param q     what is looked for, 200 characters at most
     * @param limit hits at most, 1 to 100
     */
    @GetMapping("/search")
    SearchAnswer search(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "10") int limit, @RequestParam(required = false) @Nullable String pack,
            @RequestParam(required = false) @Nullable String language) {
        if (limit < 1 || limit > MOST_HITS) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit is 1 to " + MOST_HITS + ": " + limit);
        }
        if (q.length() > SearchQuestion.LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
                    "a question has at most " + SearchQuestion.LONGEST + " characters");
        }
        Law law = days.law(pack);
        if (law.part(Nomenclature.class).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "pack " + law.pack()
                    + " has no nomenclature to search: name another (?pack=), or import one (./tamga import nomenclature)");
        }
        SearchQuestion question = new SearchQuestion(q, days.day(date, law), limit,
                language == null ? law.language() : language);
        return SearchAnswer.of(question, law, search.search(law, question));
    }
}
