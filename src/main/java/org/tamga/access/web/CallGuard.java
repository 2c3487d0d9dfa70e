package org.tamga.access.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tamga.access.limits.CallLimits;

/** Keeps every caller below his number of calls in a second. Stands behind the sign-in, so that it knows who calls. */
final class CallGuard extends OncePerRequestFilter {

    private final CallLimits limits;
    private final Refusals refusals;

    CallGuard(CallLimits limits, Refusals refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = limits.count(SecurityContextHolder.getContext().getAuthentication(), request.getRemoteAddr());
        if (wait == null) {
            chain.doFilter(request, response);
        } else {
            refusals.tooMany(response, wait, "more calls in a second than are agreed with this caller");
        }
    }
}
