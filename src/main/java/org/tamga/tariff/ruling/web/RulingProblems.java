package org.tamga.tariff.ruling.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tamga.platform.Problems;
import org.tamga.tariff.ruling.UnclearRuling;
import org.tamga.tariff.ruling.WrongMoment;

/** Why a step on a ruling was not taken, as a problem (RFC 9457). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RulingProblems {

    @ExceptionHandler
    ProblemDetail wrongMoment(WrongMoment wrong) {
        ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, "wrong-moment", "Not possible now",
                String.valueOf(wrong.getMessage()));
        problem.setProperty("status", wrong.status());
        problem.setProperty("allowedActions", wrong.allowed().stream().sorted().toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unclear(UnclearRuling unclear) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "unclear-ruling", "Something is missing or wrong",
                String.join("; ", unclear.faults()));
        problem.setProperty("faults", unclear.faults());
        return problem;
    }
}
