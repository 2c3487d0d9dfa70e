package org.tamga.access.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tamga.access.Identities;
import org.tamga.access.Identity;

/**
 * Ends the session of a person who is closed, or whose rights or password have changed since he signed in, and any session
 * after {@link #LONGEST}.
 */
final class SessionGuard extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofHours(12);

    private final Identities identities;
    private final Clock clock;

    SessionGuard(Identities identities, Clock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && person != null && !(person instanceof AnonymousAuthenticationToken)
                && (isOver(session) || hasChanged(person.getPrincipal()))) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            response.sendRedirect(request.getContextPath() + SecurityConfiguration.SIGN_IN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isBefore(clock.instant());
    }

    private boolean hasChanged(@Nullable Object principal) {
        return principal instanceof Identity then && identities.find(then.name()).filter(then::equals).isEmpty();
    }
}
