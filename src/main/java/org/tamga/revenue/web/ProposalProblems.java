package org.tamga.revenue.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tamga.platform.Problems;
import org.tamga.revenue.correction.NoSuchProposal;
import org.tamga.revenue.correction.ProposalConflict;

/** What can go wrong with proposals, as problem answers (RFC 9457). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProposalProblems {

    @ExceptionHandler
    ProblemDetail unknown(NoSuchProposal unknown) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-proposal", "Not found", String.valueOf(unknown.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail conflict(ProposalConflict conflict) {
        String detail = String.valueOf(conflict.getMessage());
        ProblemDetail problem = switch (conflict.reason()) {
            case WRONG_STATE -> Problems.of(HttpStatus.CONFLICT, conflict.reason().code(), "Not in this state", detail);
            case OVERTAKEN -> Problems.of(HttpStatus.CONFLICT, conflict.reason().code(), "Overtaken", detail);
            case SAME_PERSON ->
                Problems.of(HttpStatus.FORBIDDEN, conflict.reason().code(), "A second person must do this", detail);
        };
        problem.setProperty("state", conflict.state());
        problem.setProperty("allowed", conflict.allowed());
        return problem;
    }
}
