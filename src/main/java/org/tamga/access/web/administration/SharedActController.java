package org.tamga.access.web.administration;

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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Callers;
import org.tamga.access.foureyes.ActKind;
import org.tamga.access.foureyes.ActKinds;
import org.tamga.access.foureyes.Deed;
import org.tamga.access.foureyes.NotForYou;
import org.tamga.access.foureyes.SecondPerson;
import org.tamga.access.foureyes.SharedAct;
import org.tamga.platform.Problems;

/** What one administrator wants done and another has to confirm. */
@RestController
@RequestMapping("/api/v1/admin/shared-acts")
class SharedActController {

    private static final int MOST = 500;

    /**
     * @param confirmed null as long as nobody has decided
     * @param result    what came of it; null unless it was confirmed
     */
    record SharedActView(UUID id, String action, String subject, Instant proposedAt, String proposedBy, Instant expiresAt,
            @Nullable Instant decidedAt, @Nullable String decidedBy, @Nullable Boolean confirmed, @Nullable String reason,
            Deed.@Nullable Result result) {

        static SharedActView of(SharedAct act) {
            return new SharedActView(act.id(), act.action(), act.subject(), act.proposedAt(), act.proposedBy(),
                    act.expiresAt(), act.decidedAt(), act.decidedBy(), act.confirmed(), act.reason(), act.result());
        }
    }

    /** With what it would change. */
    record SharedActDetails(SharedActView act, String text, boolean waits, List<Deed.Change> changes) {
    }

    /** @param needed whether a second person is asked for here */
    record KindView(String act, String text, boolean needed, List<String> calls) {

        static KindView of(ActKind kind, boolean needed) {
            return new KindView(kind.act(), kind.text(), needed, kind.calls().stream().map(Object::toString).toList());
        }
    }

    /** Why something is rejected. */
    record Rejection(@Nullable String reason) {
    }

    private final SecondPerson second;
    private final ActKinds kinds;
    private final Callers callers;

    SharedActController(SecondPerson second, ActKinds kinds, Callers callers) {
        this.second = second;
        this.kinds = kinds;
        this.callers = callers;
    }

    /** Those that nobody has decided first. */
    @GetMapping
    List<SharedActView> list() {
        return second.list(MOST).stream().map(SharedActView::of).toList();
    }

    /** For which acts a second person can be asked, and for which he is. */
    @GetMapping("/kinds")
    List<KindView> kinds() {
        return kinds.list().stream().map(kind -> KindView.of(kind, kinds.needs(kind.act()))).toList();
    }

    @GetMapping("/{id}")
    SharedActDetails show(@PathVariable UUID id) {
        return second.find(id).map(act -> new SharedActDetails(SharedActView.of(act), kinds.text(act.action()),
                second.waits(act), second.changes(act))).orElseThrow(() -> absent(id));
    }

    /** Another person than the one who proposed it confirms it; then it is done. What came of it stands in the answer. */
    @PostMapping("/{id}/confirm")
    SharedActView confirm(@PathVariable UUID id, Principal who) {
        return second.confirm(id, who.getName(), callers.isPerson()).map(SharedActView::of).orElseThrow(() -> absent(id));
    }

    /** Rejects it, or takes it back. */
    @PostMapping("/{id}/reject")
    SharedActView reject(@PathVariable UUID id, @RequestBody(required = false) @Nullable Rejection rejection, Principal who) {
        String reason = rejection == null ? null : rejection.reason();
        return second.reject(id, who.getName(), reason).map(SharedActView::of).orElseThrow(() -> absent(id));
    }

    @ExceptionHandler
    ProblemDetail notForYou(NotForYou refused) {
        return Problems.of(HttpStatus.CONFLICT, "four-eyes", "Not for you to decide", String.valueOf(refused.getMessage()));
    }

    private static ResponseStatusException absent(UUID id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no act " + id);
    }
}
