package org.tamga.platform.web;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tamga.platform.Problems;
import org.tamga.platform.StorageOutage;

/**
 * Turns what no module answers for itself into a problem (RFC 9457). A bug is told by the id of an incident alone; what
 * happened stands in the log under that id. Pages are not its concern: they have an error page.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** @throws Exception the same, if somebody else answers it */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Exception cause, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith("/api/") || cause instanceof AccessDeniedException
                || cause instanceof AuthenticationException) {
            throw cause;
        }
        if (cause instanceof ErrorResponse known) {
            return answer(known.getHeaders(), named(known.getStatusCode(), known.getBody()));
        }
        if (cause instanceof ClientAbortException || cause instanceof HttpMessageNotReadableException
                || cause instanceof TypeMismatchException) {
            return answer(HttpHeaders.EMPTY, UnreadableRequest.problem(cause));
        }
        if (StorageOutage.isBehind(cause)) {
            log.warn("no storage for {} {}: {}", request.getMethod(), request.getRequestURI(), cause.toString());
            return answer(retryAfter(), StorageOutage.problem());
        }
        return answer(HttpHeaders.EMPTY, incident(cause, request));
    }

    private static HttpHeaders retryAfter() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, StorageOutage.RETRY_AFTER_SECONDS);
        return headers;
    }

    private static ProblemDetail incident(Exception cause, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString();
        log.error("incident {}: {} {}", incident, request.getMethod(), request.getRequestURI(), cause);
        ProblemDetail problem = Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "incident", "This is our fault",
                "nothing was decided; ask the operator about incident " + incident);
        problem.setProperty("incident", incident);
        return problem;
    }

    /** What the framework says, under a type that software can act on. */
    private static ProblemDetail named(HttpStatusCode status, ProblemDetail body) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String code = known == null ? "refused" : known.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return Problems.of(status, code, known == null ? "Refused" : known.getReasonPhrase(),
                body.getDetail() == null ? code : body.getDetail());
    }

    private static ResponseEntity<ProblemDetail> answer(HttpHeaders headers, ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }
}
