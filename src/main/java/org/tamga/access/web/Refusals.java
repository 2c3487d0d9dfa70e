package org.tamga.access.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.tamga.platform.Problems;
import org.tamga.platform.StorageOutage;
import tools.jackson.databind.json.JsonMapper;

/** Says no as a problem (RFC 9457): who are you, or you may not. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;
    private final boolean passwords;

    /** @param passwords whether names and passwords are taken at all */
    Refusals(JsonMapper json, boolean passwords) {
        this.json = json;
        this.passwords = passwords;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (StorageOutage.isBehind(cause)) {
            outage(response);
            return;
        }
        if (passwords) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tamga\", charset=\"UTF-8\"");
        }
        boolean token = cause instanceof OAuth2AuthenticationException;
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Tamga\"" + (token ? ", error=\"invalid_token\"" : ""));
        write(response, Problems.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "Who are you?", token
                ? "the token is not valid, not valid any more, or not for this server"
                : passwords ? "this call needs a user name and a password that are right, or a token"
                        : "this call needs a token"));
    }

    /** A password that is right is not enough. @param enrolled whether the person has a second factor already */
    void codeNeeded(HttpServletResponse response, boolean enrolled) throws IOException {
        write(response, Problems.of(HttpStatus.UNAUTHORIZED, "one-time-code", "One more code",
                enrolled ? "besides the password this call needs a code of now, which was not used before, in the header %s"
                        .formatted(CodeGuard.HEADER)
                        : "the role asks for a second factor: sign in on the pages once, and begin to have one"));
    }

    /** The password is one that an administrator was told. */
    void passwordNeeded(HttpServletResponse response) throws IOException {
        write(response, Problems.of(HttpStatus.UNAUTHORIZED, "password-change", "Choose a password first",
                "an administrator was told this password: sign in on the pages once, and choose another"));
    }

    /** The database is away, so that nobody can be known. */
    void outage(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, StorageOutage.RETRY_AFTER_SECONDS);
        write(response, StorageOutage.problem());
    }

    /** @param wait until another try can succeed */
    void tooMany(HttpServletResponse response, Duration wait, String why) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        write(response, Problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Not so fast", why));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        write(response, Problems.of(HttpStatus.FORBIDDEN, "forbidden", "You may not do this",
                "your role does not allow this call"));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
