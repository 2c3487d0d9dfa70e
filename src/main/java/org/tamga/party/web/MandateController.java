package org.tamga.party.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Callers;
import org.tamga.party.Mandate;
import org.tamga.party.MandateDesk;
import org.tamga.party.MandateRefused;
import org.tamga.platform.Problems;
import org.tamga.reference.LawBook;

/** Mandates, for principals and representatives. */
@RestController
@RequestMapping("/api/v1/mandates")
class MandateController {

    /** @param procedures empty for all @param revokedOn the first day on which it holds no more, where the office is at home */
    record MandateView(UUID id, String principal, String representative, Mandate.Kind kind, List<String> procedures,
            LocalDate from, @Nullable LocalDate to, @Nullable LocalDate revokedOn) {

        static MandateView of(Mandate mandate, ZoneId zone) {
            return new MandateView(mandate.id(), mandate.principal(), mandate.representative(), mandate.kind(),
                    mandate.procedures().stream().sorted().toList(), mandate.validity().from(), mandate.validity().to(),
                    mandate.revokedOn(zone));
        }
    }

    private final MandateDesk desk;
    private final Callers callers;
    private final LawBook laws;

    MandateController(MandateDesk desk, Callers callers, LawBook laws) {
        this.desk = desk;
        this.callers = callers;
        this.laws = laws;
    }

    /** The caller's own, as principal and as representative; latest first. */
    @GetMapping
    List<MandateView> list() {
        return desk.list(callers.current()).stream().map(this::view).toList();
    }

    /** The principal gives a mandate. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MandateView give(@RequestBody MandateDesk.Order order) {
        return view(desk.give(callers.current(), order));
    }

    /** Ends the mandate from today on: the principal revokes it, or the representative lays it down. */
    @PostMapping("/{id}/revoke")
    MandateView revoke(@PathVariable UUID id) {
        return desk.revoke(callers.current(), id).map(this::view)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no mandate " + id));
    }

    private MandateView view(Mandate mandate) {
        return MandateView.of(mandate, laws.currentOrDefault(null).zone());
    }

    @ExceptionHandler
    ProblemDetail refused(MandateRefused refused) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "mandate-refused",
                "The mandate cannot be given so", String.valueOf(refused.getMessage()));
        problem.setProperty("faults", refused.faults());
        return problem;
    }
}
