package org.tamga.clearance.web;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tamga.mailroom.DeskFull;
import org.tamga.mailroom.MessageIdTaken;
import org.tamga.mailroom.NotAdmitted;
import org.tamga.shared.wco.MalformedMessage;

/** Why a message was not taken in, as a problem (RFC 9457). */
@RestControllerAdvice
class MessageProblems {

    private static final String RETRY_AFTER_SECONDS = "2";

    @ExceptionHandler
    ProblemDetail malformed(MalformedMessage malformed) {
        HttpStatus status = malformed.reason() == MalformedMessage.Reason.TOO_LARGE ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.BAD_REQUEST;
        ProblemDetail problem = problem(status, "malformed-message", "This is no declaration message",
                String.valueOf(malformed.getMessage()));
        problem.setProperty("code", malformed.reason().name());
        if (malformed.line() > 0) {
            problem.setProperty("line", malformed.line());
            problem.setProperty("column", malformed.column());
        }
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> deskFull(DeskFull full) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", RETRY_AFTER_SECONDS)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "desk-full", "The desk is full",
                        String.valueOf(full.getMessage())));
    }

    @ExceptionHandler
    ProblemDetail notAdmitted(NotAdmitted refused) {
        return problem(HttpStatus.FORBIDDEN, "not-admitted", "You may not send this message",
                String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail messageIdTaken(MessageIdTaken taken) {
        return problem(HttpStatus.CONFLICT, "message-id-taken", "The message id was used before",
                String.valueOf(taken.getMessage()));
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:tamga:problem:" + type));
        problem.setTitle(title);
        return problem;
    }
}
