package org.tamga.access.web;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Administrators;
import org.tamga.access.foureyes.FourEyes;
import org.tamga.access.foureyes.SharedAct;
import org.tamga.platform.Problems;

/** What one administrator wants done and another has to confirm. */
@RestController
@RequestMapping("/api/v1/admin/shared-acts")
class SharedActController {

    /** @param confirmed null as long as nobody has decided */
    record SharedActView(UUID id, String action, String subject, Instant proposedAt, String proposedBy,
            @Nullable Instant decidedAt, @Nullable String decidedBy, @Nullable Boolean confirmed) {

        static SharedActView of(SharedAct act) {
            return new SharedActView(act.id(), act.action(), act.subject(), act.proposedAt(), act.proposedBy(),
                    act.decidedAt(), act.decidedBy(), act.confirmed());
        }
    }

    private final FourEyes fourEyes;
    private final Administrators administrators;

    SharedActController(FourEyes fourEyes, Administrators administrators) {
        this.fourEyes = fourEyes;
        this.administrators = administrators;
    }

    /** Those that wait first. */
    @GetMapping
    List<SharedActView> list() {
        return fourEyes.list().stream().map(SharedActView::of).toList();
    }

    /** Another person than the one who proposed it confirms it; then it is done. */
    @PostMapping("/{id}/confirm")
    SharedActView confirm(@PathVariable UUID id, Principal who) {
        return administrators.confirm(id, who.getName()).map(SharedActView::of).orElseThrow(() -> absent(id));
    }

    /** Rejects it, or takes it back. */
    @PostMapping("/{id}/reject")
    SharedActView reject(@PathVariable UUID id, Principal who) {
        return fourEyes.reject(id, who.getName()).map(SharedActView::of).orElseThrow(() -> absent(id));
    }

    @ExceptionHandler
    ProblemDetail notForYou(FourEyes.NotForYou refused) {
        return Problems.of(HttpStatus.CONFLICT, "four-eyes", "Not for you to decide", String.valueOf(refused.getMessage()));
    }

    private static ResponseStatusException absent(UUID id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no act " + id);
    }
}
