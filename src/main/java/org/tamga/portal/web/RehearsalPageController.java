package org.tamga.portal.web;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.portal.RehearsalPage;
import org.tamga.reference.LawBook;
import org.tamga.rerating.Rehearsal;
import org.tamga.rerating.UnknownRun;

/** The report of a rehearsal, for administrators. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class RehearsalPageController {

    private final Rehearsal rehearsal;
    private final LawBook laws;

    RehearsalPageController(Rehearsal rehearsal, LawBook laws) {
        this.rehearsal = rehearsal;
        this.laws = laws;
    }

    @GetMapping("/rehearsals/{id}")
    String show(@PathVariable UUID id, Model page) {
        try {
            Rehearsal.Report report = rehearsal.report(id);
            String currency = laws.current(report.run().order().selection().pack()).currency();
            page.addAttribute("view", RehearsalPage.of(report, currency));
            return "rehearsal";
        } catch (UnknownRun unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage(), unknown);
        }
    }
}
