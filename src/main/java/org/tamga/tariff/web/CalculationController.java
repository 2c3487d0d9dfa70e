package org.tamga.tariff.web;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.access.Caller;
import org.tamga.access.Callers;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.tariff.calculator.DutyCalculator;

/** The duty calculator for machines. */
@RestController
@RequestMapping("/api/v1/calculations")
class CalculationController {

    private final LawBook laws;
    private final DutyCalculator calculator;
    private final Callers callers;

    CalculationController(LawBook laws, DutyCalculator calculator, Callers callers) {
        this.laws = laws;
        this.calculator = calculator;
        this.callers = callers;
    }

    /** @param pack whose law, unless the question says it */
    @PostMapping
    CalculationAnswer calculate(@RequestBody CalculationQuestion question,
            @RequestParam(required = false) @Nullable String pack) {
        Law law = laws.currentOrDefault(question.packOr(pack));
        Set<String> parties = callers.find().map(Caller::parties).orElse(Set.of());
        return CalculationAnswer.of(law, calculator.calculate(question.toRequest(law.currency()), law, parties));
    }

    @ExceptionHandler
    ProblemDetail unclear(UnclearQuestion unclear) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT,
                "The calculation cannot be made from this question: " + String.join("; ", unclear.faults()));
        problem.setTitle("Unclear question");
        problem.setProperty("faults", List.copyOf(unclear.faults()));
        return problem;
    }
}
