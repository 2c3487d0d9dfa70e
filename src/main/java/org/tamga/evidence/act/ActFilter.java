package org.tamga.evidence.act;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whatever somebody of the administration changes is noted with his name before it is done, and with its result afterwards;
 * an act without a result is one that a crash cut off. What a role does not allow never comes so far.
 */
@Component
class ActFilter extends OncePerRequestFilter {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OFFICES = Set.of("ROLE_OFFICER", "ROLE_ADMIN", "ROLE_AGENCY", "ROLE_TAX");

    private final ActStore store;
    private final Clock clock;

    ActFilter(ActStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return LOOKING.contains(request.getMethod()) || caller == null
                || caller.getAuthorities().stream().map(GrantedAuthority::getAuthority).noneMatch(OFFICES::contains);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        UUID act = store.begin(clock.instant(), String.valueOf(request.getRemoteUser()), request.getMethod(), path);
        HashedRequest hashed = new HashedRequest(request);
        try {
            chain.doFilter(hashed, response);
        } finally {
            store.end(act, clock.instant(), response.getStatus(), hashed.hash());
        }
    }
}
