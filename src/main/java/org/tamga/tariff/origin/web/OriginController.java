package org.tamga.tariff.origin.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.platform.Problems;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.origin.OriginClaim;
import org.tamga.tariff.origin.OriginGuide;
import org.tamga.tariff.origin.OriginQuery;
import org.tamga.tariff.origin.UnclearFacts;
import org.tamga.tariff.origin.model.OriginLaw;

/**
 * Guidance to preference, open to everybody and without memory: each call says the goods and every fact that is known, and
 * is answered with the next question or the outcome.
 */
@RestController
@RequestMapping("/api/v1/origin")
class OriginController {

    private final LawBook laws;
    private final Clock clock;

    OriginController(LawBook laws, Clock clock) {
        this.laws = laws;
        this.clock = clock;
    }

    /** @param pack whose law; that of the default pack if none is named */
    @PostMapping("/guidance")
    GuidanceAnswer guide(@RequestBody GuidanceRequest request, @RequestParam(required = false) @Nullable String pack) {
        Law law = laws.currentOrDefault(pack);
        OriginQuery query = request.toQuery(today(law));
        return GuidanceAnswer.of(law.pack(), query, query.facts(), OriginGuide.advise(query, law));
    }

    /** Examines a claim with its bill of materials; asks for what it does not say. */
    @PostMapping("/claims")
    GuidanceAnswer examine(@RequestBody ClaimRequest request, @RequestParam(required = false) @Nullable String pack) {
        Law law = laws.currentOrDefault(pack);
        OriginClaim claim = request.toClaim(today(law));
        return GuidanceAnswer.of(law.pack(), claim.query(), OriginGuide.facts(claim, law), OriginGuide.examine(claim, law));
    }

    /** @param country leaves out schemes for other countries */
    @GetMapping("/schemes")
    List<SchemeView> schemes(@RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable LocalDate date, @RequestParam(required = false) @Nullable String pack) {
        Law law = laws.currentOrDefault(pack);
        LocalDate day = date == null ? today(law) : date;
        OriginLaw origin = law.part(OriginLaw.class);
        return origin.schemes().stream().filter(scheme -> scheme.validity().holdsOn(day))
                .filter(scheme -> country == null || scheme.isFor(country, law.part(Tariff.class).areas(), day))
                .map(scheme -> SchemeView.of(scheme, origin)).toList();
    }

    private LocalDate today(Law law) {
        return law.dayOf(clock.instant());
    }

    @ExceptionHandler
    ProblemDetail unclear(UnclearFacts unclear) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "unclear-facts", "Unclear facts",
                String.join("; ", unclear.faults()));
        problem.setProperty("faults", unclear.faults());
        return problem;
    }
}
