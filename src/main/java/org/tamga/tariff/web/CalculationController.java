package org.tamga.tariff.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.UnknownLaw;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.DutyAssessor;
import org.tamga.tariff.DutyOptions;
import org.tamga.tariff.quota.QuotaOffice;

/** The duty calculator: what would be owed, and how else the goods could be declared. The same kernel as for declarations. */
@RestController
@RequestMapping("/api/v1/calculations")
class CalculationController {

    private final LawBook laws;
    private final QuotaOffice quotaOffice;
    private final CalculationRulings rulings;

    CalculationController(LawBook laws, QuotaOffice quotaOffice, CalculationRulings rulings) {
        this.laws = laws;
        this.quotaOffice = quotaOffice;
        this.rulings = rulings;
    }

    /** @param pack whose law; that of the default pack if none is named */
    @PostMapping
    CalculationAnswer calculate(@RequestBody CalculationQuestion question,
            @RequestParam(required = false) @Nullable String pack) {
        Law law = pack == null ? laws.forMessage(null).orElseThrow(() -> new UnknownLaw("there is no default pack"))
                : laws.current(pack);
        AssessmentRequest asked = question.toRequest(law.currency());
        AssessmentRequest request = asked.drawing(quotaOffice.foresee(asked, law));
        Assessment assessment = DutyAssessor.assess(request, law);
        return CalculationAnswer.of(assessment, DutyOptions.missing(request, law, assessment),
                DutyOptions.list(request, law, claiming -> quotaOffice.foresee(claiming, law)),
                DutyOptions.reliefs(request, law), rulings.list(request, law));
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
