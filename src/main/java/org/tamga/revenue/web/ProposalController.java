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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Caller;
import org.tamga.access.Callers;
import org.tamga.revenue.correction.NoSuchProposal;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.ProposalQuery;
import org.tamga.revenue.correction.RefundDesk;

/** Proposals to give back and to collect: administrators decide, a trader sees its own. */
@RestController
class ProposalController {

    private static final int LARGEST_PAGE = 1000;

    private final RefundDesk refundDesk;
    private final Callers callers;

    ProposalController(RefundDesk refundDesk, Callers callers) {
        this.refundDesk = refundDesk;
        this.callers = callers;
    }

    /** @param reason for the trader and the record */
    record Rejection(@Nullable String reason) {
    }

    /** @param reference under which it was paid or collected outside; absent to book it on an account that is kept here */
    record SettlementOrder(@Nullable String reference) {
    }

    /** In the order of their ids; the last one of an answer is {@code after} of the next question. */
    @GetMapping("/api/v1/admin/proposals")
    List<ProposalView> list(@RequestParam(required = false) @Nullable UUID run,
            @RequestParam(required = false) Proposal.@Nullable State state,
            @RequestParam(required = false) @Nullable String trader,
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit) {
        return find(new ProposalQuery(run, state, trader, null, after == null ? null : id(after), size(limit)));
    }

    @GetMapping("/api/v1/admin/proposals/{id}")
    ProposalView show(@PathVariable String id) {
        return ProposalView.of(refundDesk.find(id(id)).orElseThrow(() -> new NoSuchProposal(id)));
    }

    @PostMapping("/api/v1/admin/proposals/{id}/approve")
    ProposalView approve(@PathVariable String id, Principal who) {
        return ProposalView.of(refundDesk.approve(id(id), who.getName()));
    }

    @PostMapping("/api/v1/admin/proposals/{id}/reject")
    ProposalView reject(@PathVariable String id, @RequestBody Rejection rejection, Principal who) {
        String reason = rejection.reason();
        if (reason == null || reason.isBlank()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "a rejection says why");
        }
        return ProposalView.of(refundDesk.reject(id(id), who.getName(), reason));
    }

    @PostMapping("/api/v1/admin/proposals/{id}/settle")
    ProposalView settle(@PathVariable String id, @RequestBody SettlementOrder order, Principal who) {
        return ProposalView.of(refundDesk.settle(id(id), who.getName(), order.reference()));
    }

    /** Those about the caller's own declarations. */
    @GetMapping("/api/v1/proposals")
    List<ProposalView> own(@RequestParam(required = false) Proposal.@Nullable State state,
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit) {
        Caller caller = callers.current();
        return find(new ProposalQuery(null, state, null, new ProposalQuery.Own(caller.name(), caller.parties()),
                after == null ? null : id(after), size(limit)));
    }

    private List<ProposalView> find(ProposalQuery query) {
        return refundDesk.list(query).stream().map(ProposalView::of).toList();
    }

    private static int size(int limit) {
        return Math.clamp(limit, 1, LARGEST_PAGE);
    }

    private static Proposal.Id id(String text) {
        try {
            return Proposal.Id.of(text);
        } catch (IllegalArgumentException e) {
            throw new NoSuchProposal(text);
        }
    }
}
