package org.tamga.portal.correction.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tamga.access.Callers;
import org.tamga.revenue.correction.BulkDecision;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.ProposalConflict;
import org.tamga.revenue.correction.RefundDesk;

/** Officers decide: about one proposal, about some, about all of a run. */
@Controller
@RequestMapping("/proposals")
class ProposalDecisionController {

    private final RefundDesk desk;
    private final BulkDecision bulk;
    private final ProposalPageController pages;
    private final Callers callers;

    ProposalDecisionController(RefundDesk desk, BulkDecision bulk, ProposalPageController pages, Callers callers) {
        this.desk = desk;
        this.bulk = bulk;
        this.pages = pages;
        this.callers = callers;
    }

    @PostMapping("/{id}/approve")
    String approve(@PathVariable String id, Model page) {
        return act(id, page, () -> desk.approve(ProposalPageController.id(id), me()));
    }

    @PostMapping("/{id}/reject")
    String reject(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Model page) {
        return reason.isBlank() ? pages.show(ProposalPageController.id(id), page, "A rejection says why.")
                : act(id, page, () -> desk.reject(ProposalPageController.id(id), me(), reason.strip()));
    }

    @PostMapping("/{id}/take-up")
    String takeUp(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Model page) {
        return reason.isBlank() ? pages.show(ProposalPageController.id(id), page, "Say why it is taken up again.")
                : act(id, page, () -> desk.takeUp(ProposalPageController.id(id), me(), reason.strip()));
    }

    /** @param reference under which it was paid or collected outside; empty to book it on an account that is kept here */
    @PostMapping("/{id}/settle")
    String settle(@PathVariable String id, @RequestParam(defaultValue = "") String reference, Model page) {
        return act(id, page, () -> desk.settle(ProposalPageController.id(id), me(),
                reference.isBlank() ? null : reference.strip()));
    }

    /**
     * Those that are ticked, or, with {@code all}, whatever waits of the run.
     *
     * @param decision {@code approve}, {@code approve-all}, {@code reject}
     */
    @PostMapping("/decide")
    String decide(@RequestParam String decision, @RequestParam(required = false) @Nullable List<String> id,
            @RequestParam(required = false) @Nullable UUID run, @RequestParam(required = false) @Nullable String trader,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
        if (run != null) {
            after.addAttribute("run", run);
        }
        String one = trader == null || trader.isBlank() ? null : trader;
        if (one != null) {
            after.addAttribute("trader", one);
        }
        List<Proposal.Id> ids = id == null ? List.of() : id.stream().map(ProposalPageController::id).toList();
        String refusal = refusal(decision, ids, run, reason);
        if (refusal == null) {
            after.addFlashAttribute("done", Done.of(result(decision, ids, run, one, reason.strip())));
        } else {
            after.addFlashAttribute("refusal", refusal);
        }
        return "redirect:/proposals";
    }

    private static @Nullable String refusal(String decision, List<Proposal.Id> ids, @Nullable UUID run, String reason) {
        if (decision.equals("approve-all") ? run == null : ids.isEmpty()) {
            return "Nothing was chosen.";
        }
        return decision.equals("reject") && reason.isBlank() ? "A rejection says why." : null;
    }

    private BulkDecision.Result result(String decision, List<Proposal.Id> ids, @Nullable UUID run, @Nullable String trader,
            String reason) {
        if (decision.equals("approve-all") && run != null) {
            return bulk.approve(run, trader, null, me());
        }
        return decision.equals("reject") ? bulk.reject(ids, me(), reason) : bulk.approve(ids, me());
    }

    /** What a decision about many came to, in sentences. */
    record Done(String text, List<String> refused) {
        static Done of(BulkDecision.Result result) {
            return new Done(result.decided().size() + (result.decided().size() == 1 ? " proposal is" : " proposals are")
                    + " decided." + (result.next() == null ? "" : " More of them wait."),
                    result.refused().stream().map(BulkDecision.Refused::reason).toList());
        }
    }

    private String act(String id, Model page, Supplier<Proposal> decision) {
        try {
            return "redirect:/proposals/" + decision.get().id();
        } catch (ProposalConflict conflict) {
            return pages.show(ProposalPageController.id(id), page, conflict.getMessage());
        }
    }

    private String me() {
        return callers.current().name();
    }
}
