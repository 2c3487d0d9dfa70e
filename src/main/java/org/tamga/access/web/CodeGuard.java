package org.tamga.access.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tamga.access.Identity;
import org.tamga.access.secondfactor.CodeDoor;
import org.tamga.access.secondfactor.SecondFactors;
import org.tamga.access.secondfactor.SessionCode;

/**
 * Lets nobody further with a password alone who has a second factor, or must have one: on pages to the page that asks for a
 * code or lets him begin to have them, at the API not without a code for each call ({@link #HEADER}). Who has a password that
 * an administrator was told chooses another first.
 */
final class CodeGuard extends OncePerRequestFilter {

    static final String HEADER = "One-Time-Code";
    static final String PASSWORD = "/password";

    private final SecondFactors factors;
    private final CodeDoor door;
    private final Refusals refusals;
    private final boolean pages;

    CodeGuard(SecondFactors factors, CodeDoor door, Refusals refusals, boolean pages) {
        this.factors = factors;
        this.door = door;
        this.refusals = refusals;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Identity person = byPassword(SecurityContextHolder.getContext().getAuthentication());
        boolean enrolled = person != null && factors.findEnrolled(person.name()).isPresent();
        if (person == null || pages && isOpen(request)) {
            chain.doFilter(request, response);
        } else if (pages) {
            onPage(person, enrolled, request, response, chain);
        } else if (person.temporary()) {
            refusals.passwordNeeded(response);
        } else if (enrolled || factors.isRequired(person.caller())) {
            atApi(person, enrolled, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void onPage(Identity person, boolean enrolled, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        String first = enrolled && !SessionCode.isShown(request, person.name(), factors) ? SessionCode.ASK
                : person.temporary() ? PASSWORD
                        : !enrolled && factors.isRequired(person.caller()) ? SessionCode.ENROL : null;
        if (first == null || first.equals(path(request))) {
            chain.doFilter(request, response);
        } else {
            SessionCode.keepTarget(request);
            response.sendRedirect(request.getContextPath() + first);
        }
    }

    private void atApi(Identity person, boolean enrolled, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        String code = request.getHeader(HEADER);
        CodeDoor.Answer answer = !enrolled || code == null ? CodeDoor.Answer.WRONG
                : door.show(person.name(), code, request.getRemoteAddr(), request.getMethod() + " " + request.getRequestURI());
        switch (answer) {
            case RIGHT -> chain.doFilter(request, response);
            case TOO_MANY -> refusals.tooMany(response, Objects.requireNonNullElse(door.lack(person.name()),
                    Duration.ofMinutes(1)), "too many codes were wrong");
            case WRONG -> refusals.codeNeeded(response, enrolled);
        }
    }

    /** What is needed to show a code, or to leave. */
    private static boolean isOpen(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/assets/") || path.startsWith("/webjars/")
                || path.equals("/sign-in") || path.equals("/sign-out") || path.equals("/error")
                || path.equals(SessionCode.ASK) || path.equals(SessionCode.ENROL);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static @Nullable Identity byPassword(@Nullable Authentication caller) {
        return caller != null && !(caller instanceof AnonymousAuthenticationToken)
                && caller.getPrincipal() instanceof Identity identity && identity.isPerson() ? identity : null;
    }
}
