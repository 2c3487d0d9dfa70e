package org.tamga.revenue.web;

import java.security.Principal;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.revenue.correction.NoSuchProposal;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.ProposalQuery;
import org.tamga.revenue.correction.ProposalReasons;
import org.tamga.revenue.correction.RefundDesk;

/** Proposals to give back and to collect, for those who decide. */
@RestController
@RequestMapping("/api/v1/admin/proposals")
class ProposalController {

    private final RefundDesk refundDesk;
    private final ProposalReasons reasons;

    ProposalController(RefundDesk refundDesk, ProposalReasons reasons) {
        this.refundDesk = refundDesk;
        this.reasons = reasons;
    }

    /** @param reason for the trader and the record */
    record Reason(@Nullable String reason) {
    }

    /** @param reference under which it was paid or collected outside; absent to book it on an account that is kept here */
    record SettlementOrder(@Nullable String reference) {
    }

    /** In the order of their ids; the last one of an answer is {@code after} of the next question. */
    @GetMapping
    List<ProposalView> list(@RequestParam(required = false) @Nullable UUID run,
            @RequestParam(required = false) Proposal.@Nullable State state,
            @RequestParam(required = false) @Nullable String trader,
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit) {
        return refundDesk.list(new ProposalQuery(run, state, trader, null, ProposalIds.after(after), ProposalIds.size(limit)))
                .stream().map(ProposalView::of).toList();
    }

    /** With the reasons: how each changed line was worked out then, and how it is now. */
    @GetMapping("/{id}")
    ProposalView show(@PathVariable String id) {
        Proposal proposal = refundDesk.find(ProposalIds.id(id)).orElseThrow(() -> new NoSuchProposal(id));
        return ProposalView.of(proposal, reasons.of(proposal).orElse(null));
    }

    @PostMapping("/{id}/approve")
    ProposalView approve(@PathVariable String id, Principal who) {
        return ProposalView.of(refundDesk.approve(ProposalIds.id(id), who.getName()));
    }

    @PostMapping("/{id}/reject")
    ProposalView reject(@PathVariable String id, @RequestBody Reason why, Principal who) {
        return ProposalView.of(refundDesk.reject(ProposalIds.id(id), who.getName(), demandReason(why.reason())));
    }

    /** Takes up again what another officer has rejected. */
    @PostMapping("/{id}/take-up")
    ProposalView takeUp(@PathVariable String id, @RequestBody Reason why, Principal who) {
        return ProposalView.of(refundDesk.takeUp(ProposalIds.id(id), who.getName(), demandReason(why.reason())));
    }

    @PostMapping("/{id}/settle")
    ProposalView settle(@PathVariable String id, @RequestBody SettlementOrder order, Principal who) {
        return ProposalView.of(refundDesk.settle(ProposalIds.id(id), who.getName(), order.reference()));
    }

    static String demandReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "say why: a reason is needed");
        }
        return reason;
    }
}
