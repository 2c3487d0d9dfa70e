package org.tamga.access.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tamga.access.limits.SignInLimits;

/**
 * Makes guessing slow: whoever has failed too often is turned away before a password or secret is looked at. Stands in front of
 * every place where one is checked.
 */
final class SignInGuard extends OncePerRequestFilter {

    private static final RequestMatcher SIGN_IN = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST,
            SecurityConfiguration.SIGN_IN);
    private static final RequestMatcher TOKENS = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST,
            SecurityConfiguration.TOKENS);
    private static final RequestMatcher REVOCATIONS = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST,
            SecurityConfiguration.REVOCATIONS);
    private static final String BASIC = "Basic ";
    private static final int LONGEST_NAME = 200;

    private final SignInLimits limits;
    private final FailedSignIns failed;
    private final Refusals refusals;

    SignInGuard(SignInLimits limits, FailedSignIns failed, Refusals refusals) {
        this.limits = limits;
        this.failed = failed;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isForm(request) && !isBasic(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = name(request);
        Duration wait = limits.lack(request.getRemoteAddr(), name);
        if (wait != null) {
            failed.noteTurnedAway(request);
            refusals.tooMany(response, wait, "too many sign-ins have failed");
            return;
        }
        chain.doFilter(request, response);
        if (failed(response)) {
            failed.note(request, name);
            limits.failed(request.getRemoteAddr(), name);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return SIGN_IN.matches(request) || isOfSoftware(request);
    }

    private static boolean isOfSoftware(HttpServletRequest request) {
        return TOKENS.matches(request) || REVOCATIONS.matches(request);
    }

    private static boolean isBasic(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length());
    }

    /** The page of a form that failed says so in its address. */
    private static boolean failed(HttpServletResponse response) {
        String next = response.getHeader(HttpHeaders.LOCATION);
        return response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED
                || next != null && next.endsWith(SecurityConfiguration.SIGN_IN_FAILED);
    }

    private static @Nullable String name(HttpServletRequest request) {
        String name = isBasic(request) ? basicName(request)
                : request.getParameter(isOfSoftware(request) ? "client_id" : "username");
        return name == null || name.isEmpty() || name.length() > LONGEST_NAME ? null : name;
    }

    private static @Nullable String basicName(HttpServletRequest request) {
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(request.getHeader(HttpHeaders.AUTHORIZATION).substring(BASIC.length()).trim());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            return pair.contains(":") ? pair.substring(0, pair.indexOf(':')) : null;
        } catch (IllegalArgumentException e) {
            // not in Base64: nobody's name
            return null;
        }
    }
}
