package org.tamga.platform.compartment;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tamga.platform.Compartment;
import org.tamga.platform.Problems;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts every request into its compartment. Heavy ones run on threads of their own besides: a virtual thread that calculates
 * for seconds would keep one of the few carriers from all others.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CompartmentFilter extends OncePerRequestFilter {

    private static final String RETRY_AFTER_SECONDS = "10";

    /** The first that fits. */
    private static final List<Way> WAYS = List.of(
            new Way("POST", "/api/v1/(declarations|bundles)", Compartment.DESK),
            new Way("POST", "/lodge(/.*)?", Compartment.DESK),
            new Way(".*", "/api/v1/(conversations|notices|webhooks)(/.*)?", Compartment.NOTICES),
            new Way(".*", "/actuator(/.*)?|/api/v1/status", Compartment.JOBS),
            new Way(".*", "/cases/[^/]+/stream", Compartment.NOTICES),
            new Way(".*", "/api/v1/admin/(rehearsals|reratings)(/.*)?", Compartment.REPORTS),
            new Way("GET", "/api/v1/admin/quotas/[^/]+/movements", Compartment.REPORTS),
            new Way(".*", "/api/v1/admin/evidence/.*", Compartment.REPORTS),
            new Way(".*", "/(rehearsals|reratings)(/.*)?", Compartment.REPORTS),
            new Way("POST|PUT", "/api/v1/admin/(packs|drafts|parties|authorisations|accounts)(/.*)?", Compartment.IMPORTS),
            new Way("POST", "/drafts(/.*)?", Compartment.IMPORTS));

    private record Way(Pattern method, Pattern path, Compartment compartment) {

        Way(String method, String path, Compartment compartment) {
            this(Pattern.compile(method), Pattern.compile(path), compartment);
        }

        boolean fits(HttpServletRequest request) {
            return method.matcher(request.getMethod()).matches() && path.matcher(request.getRequestURI()).matches();
        }
    }

    private final HeavyThreads heavy;
    private final JsonMapper json;

    CompartmentFilter(HeavyThreads heavy, JsonMapper json) {
        this.heavy = heavy;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Compartment compartment = compartmentOf(request);
        if (compartment != Compartment.REPORTS && compartment != Compartment.IMPORTS) {
            inCompartment(compartment, request, response, chain);
            return;
        }
        try {
            await(heavy.submit(compartment, () -> {
                inCompartment(compartment, request, response, chain);
                return true;
            }));
        } catch (RejectedExecutionException full) {
            sendAway(response);
        }
    }

    private void sendAway(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too much at once",
                "as much work of this kind waits as may wait; please come again in a moment"));
    }

    static Compartment compartmentOf(HttpServletRequest request) {
        return WAYS.stream().filter(way -> way.fits(request)).map(Way::compartment).findFirst().orElse(Compartment.PAGES);
    }

    private static void inCompartment(Compartment compartment, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            compartment.call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static void await(Future<Boolean> answer) throws ServletException, IOException {
        try {
            answer.get();
        } catch (ExecutionException e) {
            switch (Objects.requireNonNullElse(e.getCause(), e)) {
                case ServletException cause -> throw cause;
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw new ServletException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        }
    }
}
