package org.tamga.reference.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.UnknownLaw;

/** What can go wrong with packs, as problem answers (RFC 9457). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReferenceProblems {

    @ExceptionHandler
    ProblemDetail unknown(UnknownLaw unknown) {
        return problem(HttpStatus.NOT_FOUND, "Not found", unknown);
    }

    /** All faults with file and row; nothing has changed. */
    @ExceptionHandler
    ProblemDetail faulty(FaultyPack faulty) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "The pack has faults", faulty);
        problem.setDetail("Nothing was changed: pack " + faulty.pack() + " has " + faulty.faults().size() + " faults");
        problem.setProperty("faults", faulty.faults());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, cause.getMessage());
        problem.setTitle(title);
        return problem;
    }
}
