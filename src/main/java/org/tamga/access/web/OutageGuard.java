package org.tamga.access.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tamga.platform.StorageOutage;

/** While the database is away nobody is told that his token or secret is wrong, nor that it is our fault. */
final class OutageGuard extends OncePerRequestFilter {

    private final Refusals refusals;

    OutageGuard(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException cause) {
            if (!StorageOutage.isBehind(cause) || response.isCommitted()) {
                throw cause;
            }
            refusals.outage(response);
        }
    }
}
