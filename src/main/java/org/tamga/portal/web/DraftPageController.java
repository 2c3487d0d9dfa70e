package org.tamga.portal.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Callers;
import org.tamga.portal.DraftPage;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.LawBook;
import org.tamga.reference.UnknownLaw;
import org.tamga.reference.drafts.By;
import org.tamga.reference.drafts.Draft;
import org.tamga.reference.drafts.DraftConflict;
import org.tamga.reference.drafts.DraftDesk;
import org.tamga.reference.drafts.DraftRefused;
import org.tamga.reference.drafts.Drafts;
import org.tamga.reference.drafts.Rehearsed;
import org.tamga.reference.drafts.SecondPersonNeeded;
import org.tamga.reference.drafts.UnknownDraft;

/** Changes of the law, for officers: the list, and one of them with what it changes and what is to be done. */
@Controller
class DraftPageController {

    private static final int MOST = 100;

    private final Drafts drafts;
    private final DraftDesk desk;
    private final LawBook laws;
    private final Callers callers;

    DraftPageController(Drafts drafts, DraftDesk desk, LawBook laws, Callers callers) {
        this.drafts = drafts;
        this.desk = desk;
        this.laws = laws;
        this.callers = callers;
    }

    @GetMapping("/drafts")
    String list(Model page) {
        return list(page, null);
    }

    @GetMapping("/drafts/{id}")
    String show(@PathVariable UUID id, Model page) {
        return show(id, page, List.of());
    }

    @PostMapping("/drafts")
    String open(@RequestParam String pack, @RequestParam String title, @RequestParam String reason, Model page) {
        try {
            return "redirect:/drafts/" + desk.open(pack, title, null, by(reason)).id();
        } catch (DraftRefused | UnknownLaw refused) {
            return list(page, refused.getMessage());
        }
    }

    @PostMapping("/drafts/{id}/submit")
    String submit(@PathVariable UUID id, @RequestParam String reason, Model page) {
        return act(id, page, () -> desk.submit(id, Set.of(), by(reason)));
    }

    @PostMapping("/drafts/{id}/approve")
    String approve(@PathVariable UUID id, @RequestParam String reason, @RequestParam String version,
            @RequestParam(required = false) @Nullable Set<String> acknowledge, Model page) {
        return act(id, page, () -> desk.approve(id, version, acknowledge == null ? Set.of() : acknowledge, by(reason)));
    }

    /** At once; another moment is set by the API. */
    @PostMapping("/drafts/{id}/schedule")
    String bringIntoForce(@PathVariable UUID id, @RequestParam String reason, Model page) {
        return act(id, page, () -> desk.schedule(id, null, Set.of(), by(reason)));
    }

    /** Where nothing stands against it; conflicts are decided by the API. */
    @PostMapping("/drafts/{id}/rebase")
    String rebase(@PathVariable UUID id, @RequestParam String reason, Model page) {
        return act(id, page, () -> desk.rebase(id, conflict -> null, by(reason)));
    }

    @PostMapping("/drafts/{id}/withdraw")
    String withdraw(@PathVariable UUID id, @RequestParam String reason, Model page) {
        return act(id, page, () -> desk.withdraw(id, by(reason)));
    }

    private String act(UUID id, Model page, Supplier<Draft> what) {
        try {
            Draft done = what.get();
            return "redirect:/drafts/" + done.id();
        } catch (DraftRefused refused) {
            return show(id, page, refused.reasons().stream().map(DraftRefused.Reason::text).toList());
        } catch (DraftConflict conflict) {
            return show(id, page, conflict.conflicts().isEmpty() ? List.of(String.valueOf(conflict.getMessage()))
                    : conflict.conflicts().stream().map(each -> "both changed " + each.place()).toList());
        } catch (SecondPersonNeeded | FaultyPack refused) {
            return show(id, page, List.of(String.valueOf(refused.getMessage())));
        }
    }

    private String list(Model page, @Nullable String refusal) {
        page.addAttribute("refusal", refusal);
        page.addAttribute("packs", laws.all().stream().map(law -> law.pack()).toList());
        page.addAttribute("drafts", drafts.list(MOST).stream().map(DraftPage.Row::of).toList());
        return "drafts";
    }

    private String show(UUID id, Model page, List<String> refusals) {
        try {
            Draft draft = drafts.get(id);
            page.addAttribute("refusals", refusals);
            page.addAttribute("view", DraftPage.of(draft, drafts.isOutdated(draft), drafts.allowed(draft),
                    drafts.difference(draft), drafts.review(draft),
                    drafts.listRehearsals(id).stream().map(Rehearsed::rehearsal).toList()));
            return "draft";
        } catch (UnknownDraft unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unknown);
        }
    }

    private By by(String reason) {
        return new By(callers.current().name(), reason);
    }
}
