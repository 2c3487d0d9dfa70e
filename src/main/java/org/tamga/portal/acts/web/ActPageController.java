package org.tamga.portal.acts.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tamga.access.Callers;
import org.tamga.access.foureyes.ActKinds;
import org.tamga.access.foureyes.HeldCalls;
import org.tamga.access.foureyes.NotForYou;
import org.tamga.access.foureyes.SecondPerson;
import org.tamga.access.foureyes.SharedAct;
import org.tamga.portal.acts.ActPanel;
import org.tamga.portal.acts.LawOfAct;

/** Acts that wait for a second administrator: what exactly, confirm, reject. */
@Controller
@RequestMapping("/acts")
class ActPageController {

    private static final int SHOWN = 100;

    private final SecondPerson second;
    private final ActKinds kinds;
    private final HeldCalls calls;
    private final LawOfAct law;
    private final Callers callers;

    ActPageController(SecondPerson second, ActKinds kinds, HeldCalls calls, LawOfAct law, Callers callers) {
        this.second = second;
        this.kinds = kinds;
        this.calls = calls;
        this.law = law;
        this.callers = callers;
    }

    @GetMapping
    String list(Model page) {
        List<SharedAct> acts = second.list(SHOWN);
        page.addAttribute("waiting", acts.stream().filter(second::waits).map(this::waiting).toList());
        page.addAttribute("over", acts.stream().filter(act -> !second.waits(act))
                .map(act -> ActPanel.over(act, kinds.text(act.action()), visitor())).toList());
        page.addAttribute("kinds", kinds.list().stream().filter(kind -> kinds.needs(kind.act())).toList());
        return "acts";
    }

    /** What was sent with a call that waits, as it was sent. */
    @GetMapping("/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        SharedAct act = second.find(id).filter(found -> calls.does(found.action()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(id.toString()).build()
                        .toString())
                .body(calls.body(act));
    }

    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable UUID id, RedirectAttributes after) {
        return decide(after, () -> second.confirm(id, visitor(), callers.isPerson()));
    }

    @PostMapping("/{id}/reject")
    String reject(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
        boolean own = second.find(id).filter(act -> act.proposedBy().equals(visitor())).isPresent();
        if (reason.isBlank() && !own) {
            after.addFlashAttribute("refusal", "Who rejects what somebody else proposed says why.");
            return "redirect:/acts";
        }
        return decide(after, () -> second.reject(id, visitor(), reason.isBlank() ? null : reason.strip()));
    }

    private String decide(RedirectAttributes after, Supplier<Optional<SharedAct>> decision) {
        try {
            SharedAct act = decision.get().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            ActPanel panel = ActPanel.over(act, kinds.text(act.action()), visitor());
            boolean failed = act.result() != null && !act.result().done();
            after.addFlashAttribute(failed ? "refusal" : "done", panel.outcome());
        } catch (NotForYou refused) {
            after.addFlashAttribute("refusal", "Not for you to decide: " + refused.getMessage() + ".");
        }
        return "redirect:/acts";
    }

    private ActPanel waiting(SharedAct act) {
        boolean body = calls.does(act.action()) && calls.call(act).size() > 0;
        return ActPanel.waiting(act, kinds.text(act.action()), second.changes(act), law.changes(act), body, visitor());
    }

    private String visitor() {
        return callers.current().name();
    }
}
