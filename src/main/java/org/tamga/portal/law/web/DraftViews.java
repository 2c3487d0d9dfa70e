package org.tamga.portal.law.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.portal.law.DraftPage;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.PackTables;
import org.tamga.reference.drafts.Draft;
import org.tamga.reference.drafts.DraftConflict;
import org.tamga.reference.drafts.DraftRefused;
import org.tamga.reference.drafts.Drafts;
import org.tamga.reference.drafts.Rehearsed;
import org.tamga.reference.drafts.SecondPersonNeeded;
import org.tamga.reference.drafts.UnknownDraft;

/** Shows a draft, with what was refused when something was tried. */
@Component
class DraftViews {

    private final Drafts drafts;
    private final LawBook laws;

    DraftViews(Drafts drafts, LawBook laws) {
        this.drafts = drafts;
        this.laws = laws;
    }

    /** Does something to a draft and looks at it again; shows why, if it cannot be done. */
    String act(UUID id, Model page, Supplier<Draft> what) {
        try {
            return "redirect:/drafts/" + what.get().id();
        } catch (DraftRefused refused) {
            return show(id, page, refused.reasons().stream().map(DraftRefused.Reason::text).toList());
        } catch (DraftConflict conflict) {
            page.addAttribute("conflicts", conflict.conflicts().stream().map(DraftPage.ConflictRow::of).toList());
            return show(id, page, List.of(String.valueOf(conflict.getMessage())));
        } catch (SecondPersonNeeded | FaultyPack refused) {
            return show(id, page, List.of(String.valueOf(refused.getMessage())));
        }
    }

    String show(UUID id, Model page, List<String> refusals) {
        try {
            Draft draft = drafts.get(id);
            Law law = laws.current(draft.pack());
            page.addAttribute("refusals", refusals);
            page.addAttribute("zone", law.zone());
            page.addAttribute("tables", Stream.concat(PackTables.tables().stream(),
                    law.codeLists().ids().stream().sorted().map(list -> "codelists/" + list)).toList());
            page.addAttribute("paths", drafts.content(draft).list(""));
            page.addAttribute("view", DraftPage.of(draft, drafts.isOutdated(draft), drafts.allowed(draft),
                    drafts.difference(draft), drafts.review(draft),
                    drafts.listRehearsals(id).stream().map(Rehearsed::rehearsal).toList()));
            if (!page.containsAttribute("conflicts")) {
                page.addAttribute("conflicts", List.of());
            }
            return "draft";
        } catch (UnknownDraft unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unknown);
        }
    }
}
