package org.tamga.rerating.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tamga.platform.Problems;
import org.tamga.rerating.FaultyOrder;
import org.tamga.rerating.NothingSetAside;
import org.tamga.rerating.RunOver;
import org.tamga.rerating.UnknownRun;

/** What can go wrong with orders, as problem answers (RFC 9457). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RunProblems {

    @ExceptionHandler
    ProblemDetail faulty(FaultyOrder faulty) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "faulty-order", "The order has faults",
                String.valueOf(faulty.getMessage()));
        problem.setProperty("faults", faulty.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownRun unknown) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-run", "Not found", String.valueOf(unknown.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail over(RunOver over) {
        ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, "run-over", "The run has ended",
                String.valueOf(over.getMessage()));
        problem.setProperty("state", over.state());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail nothingSetAside(NothingSetAside nothing) {
        ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, "nothing-set-aside", "Nothing to try again",
                String.valueOf(nothing.getMessage()));
        problem.setProperty("state", nothing.state());
        return problem;
    }
}
