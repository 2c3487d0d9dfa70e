package org.tamga.portal.law.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tamga.access.Callers;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.LawBook;
import org.tamga.reference.drafts.Drafts;
import org.tamga.rerating.FaultyOrder;
import org.tamga.rerating.OrderForm;
import org.tamga.rerating.Rehearsal;

/** Rehearsals of what a draft contains. */
@Controller
@RequestMapping("/drafts/{id}")
class DraftRehearsalController {

    private final Drafts drafts;
    private final Rehearsal rehearsal;
    private final DraftViews views;
    private final LawBook laws;
    private final Callers callers;
    private final Clock clock;

    DraftRehearsalController(Drafts drafts, Rehearsal rehearsal, DraftViews views, LawBook laws, Callers callers, Clock clock) {
        this.drafts = drafts;
        this.rehearsal = rehearsal;
        this.views = views;
        this.laws = laws;
        this.callers = callers;
        this.clock = clock;
    }

    @PostMapping("/rehearse")
    String rehearse(@PathVariable UUID id, @RequestParam String from, @RequestParam String to,
            @RequestParam(defaultValue = "") String commodity, Model page) {
        OrderForm form = new OrderForm(null, null, id, blankToNull(from), blankToNull(to), blankToNull(commodity), null, null,
                null, null);
        String by = callers.current().name();
        try {
            UUID run = rehearsal.order(form.rehearsal(laws, drafts, clock.instant()), by);
            drafts.attachRehearsal(id, run.toString(), by);
            return "redirect:/rehearsals/" + run;
        } catch (FaultyOrder faulty) {
            return views.show(id, page,
                    faulty.faults().stream().map(fault -> fault.field() + " " + fault.reason()).toList());
        } catch (FaultyPack faulty) {
            return views.show(id, page, List.of(String.valueOf(faulty.getMessage())));
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
