package org.tamga.revenue.web;

import java.security.Principal;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.revenue.correction.BulkDecision;
import org.tamga.revenue.correction.Proposal;

/** Many proposals decided by one call: those that are named, or what waits of a run. */
@RestController
@RequestMapping("/api/v1/admin/proposals")
class BulkDecisionController {

    private final BulkDecision decision;

    BulkDecisionController(BulkDecision decision) {
        this.decision = decision;
    }

    /**
     * Either ids or a run.
     *
     * @param ids    1,000 at most
     * @param run    every proposal of it that waits, 1,000 at a time
     * @param trader with a run: those of one trader
     * @param after  with a run: {@code next} of the last answer
     * @param reason of a rejection
     */
    record Many(@Nullable List<String> ids, @Nullable UUID run, @Nullable String trader, @Nullable String after,
            @Nullable String reason) {

        List<Proposal.Id> named() {
            return ids == null ? List.of() : ids.stream().map(ProposalIds::id).toList();
        }

        void check() {
            if (ids == null == (run == null) || ids != null && ids.size() > BulkDecision.MOST) {
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT,
                        "name ids, at most " + BulkDecision.MOST + " of them, or a run");
            }
        }
    }

    /** @param next {@code after} of the next call, where more wait; absent if that was all */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(List<ProposalView> decided, List<RefusedView> refused, @Nullable String next) {
        static Decided of(BulkDecision.Result result) {
            return new Decided(result.decided().stream().map(ProposalView::of).toList(),
                    result.refused().stream().map(RefusedView::of).toList(),
                    result.next() == null ? null : result.next().toString());
        }
    }

    /** One that could not be decided, and why. */
    record RefusedView(String id, String code, String detail) {
        static RefusedView of(BulkDecision.Refused refused) {
            return new RefusedView(refused.id().toString(), refused.code(), refused.reason());
        }
    }

    @PostMapping("/approve")
    Decided approve(@RequestBody Many many, Principal who) {
        many.check();
        return Decided.of(many.run() == null ? decision.approve(many.named(), who.getName())
                : decision.approve(many.run(), many.trader(), ProposalIds.after(many.after()), who.getName()));
    }

    @PostMapping("/reject")
    Decided reject(@RequestBody Many many, Principal who) {
        many.check();
        String reason = ProposalController.demandReason(many.reason());
        return Decided.of(many.run() == null ? decision.reject(many.named(), who.getName(), reason)
                : decision.reject(many.run(), many.trader(), ProposalIds.after(many.after()), who.getName(), reason));
    }
}
