package org.tamga.revenue.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.access.Caller;
import org.tamga.access.Callers;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.ProposalQuery;
import org.tamga.revenue.correction.RefundDesk;

/** What is proposed about the caller's own declarations. */
@RestController
class OwnProposals {

    private final RefundDesk refundDesk;
    private final Callers callers;

    OwnProposals(RefundDesk refundDesk, Callers callers) {
        this.refundDesk = refundDesk;
        this.callers = callers;
    }

    @GetMapping("/api/v1/proposals")
    List<ProposalView> own(@RequestParam(required = false) Proposal.@Nullable State state,
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit) {
        Caller caller = callers.current();
        return refundDesk.list(new ProposalQuery(null, state, null, new ProposalQuery.Own(caller.name(), caller.parties()),
                ProposalIds.after(after), ProposalIds.size(limit))).stream().map(ProposalView::of).toList();
    }
}
