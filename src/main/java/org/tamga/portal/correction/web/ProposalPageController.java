package org.tamga.portal.correction.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Caller;
import org.tamga.portal.correction.ProposalPage;
import org.tamga.portal.correction.ProposalsPage;
import org.tamga.portal.web.Visitor;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.ProposalQuery;
import org.tamga.revenue.correction.ProposalReasons;
import org.tamga.revenue.correction.RefundDesk;

/** Proposals to look at: everybody's for officers, its own for a trader. */
@Controller
@RequestMapping("/proposals")
class ProposalPageController {

    private static final int MOST_TOTALS = 200;

    private final RefundDesk desk;
    private final ProposalReasons reasons;
    private final Visitor visitor;

    ProposalPageController(RefundDesk desk, ProposalReasons reasons, Visitor visitor) {
        this.desk = desk;
        this.reasons = reasons;
        this.visitor = visitor;
    }

    /** @param state in which they are; waiting ones for an officer and any for a trader if absent, any if empty */
    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID run, @RequestParam(required = false) @Nullable String trader,
            @RequestParam(required = false) @Nullable String state, @RequestParam(required = false) @Nullable String after,
            Model page) {
        Proposal.State wanted = state == null ? visitor.isMayCorrect() ? Proposal.State.PROPOSED : null : state(state);
        ProposalQuery.Own own = visitor.isMayCorrect() ? null
                : new ProposalQuery.Own(caller().name(), caller().parties());
        String one = trader == null || trader.isBlank() ? null : trader;
        ProposalQuery query = new ProposalQuery(run, wanted, one, own, null, MOST_TOTALS);
        List<Proposal> found = desk.list(new ProposalQuery(run, wanted, one, own, after == null ? null : id(after),
                ProposalsPage.LENGTH + 1));
        page.addAttribute("view", ProposalsPage.of(query, desk.totals(query), found, decider()));
        return "proposals";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model page) {
        return show(id(id), page, null);
    }

    String show(Proposal.Id id, Model page, @Nullable String refusal) {
        Proposal proposal = desk.find(id).filter(this::isVisible)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("refusal", refusal);
        page.addAttribute("view", ProposalPage.of(proposal, reasons.of(proposal).orElse(null), decider()));
        return "proposal";
    }

    private boolean isVisible(Proposal proposal) {
        return visitor.isMayCorrect() || proposal.sender().equals(caller().name())
                || caller().parties().contains(proposal.trader());
    }

    private @Nullable String decider() {
        return visitor.isMayCorrect() ? visitor.getName() : null;
    }

    private Caller caller() {
        return visitor.caller().orElseThrow(() -> new AccessDeniedException("who are you?"));
    }

    private static Proposal.@Nullable State state(String text) {
        for (Proposal.State state : Proposal.State.values()) {
            if (state.name().equals(text.toUpperCase(Locale.ROOT))) {
                return state;
            }
        }
        return null;
    }

    static Proposal.Id id(String text) {
        try {
            return Proposal.Id.of(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
