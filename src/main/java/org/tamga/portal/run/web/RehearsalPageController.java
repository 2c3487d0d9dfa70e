package org.tamga.portal.run.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tamga.access.Callers;
import org.tamga.portal.run.RehearsalPage;
import org.tamga.portal.run.RunHead;
import org.tamga.reference.LawBook;
import org.tamga.reference.drafts.Drafts;
import org.tamga.rerating.Difference;
import org.tamga.rerating.DifferenceTable;
import org.tamga.rerating.NothingSetAside;
import org.tamga.rerating.Rehearsal;
import org.tamga.rerating.RunOver;
import org.tamga.rerating.UnknownRun;

/** Rehearsals, for officers: the list, the report of one, and its lines as a table to take along. */
@Controller
@RequestMapping("/rehearsals")
class RehearsalPageController {

    private static final int LISTED = 100;

    private final Rehearsal rehearsal;
    private final Drafts drafts;
    private final LawBook laws;
    private final Callers callers;

    RehearsalPageController(Rehearsal rehearsal, Drafts drafts, LawBook laws, Callers callers) {
        this.rehearsal = rehearsal;
        this.drafts = drafts;
        this.laws = laws;
        this.callers = callers;
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("runs", rehearsal.listLatest(LISTED).stream().map(RunHead.Row::rehearsal).toList());
        return "rehearsals";
    }

    /** @param lines page of the changed lines, from 0 @param trader whose lines are shown; everybody's if absent */
    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "0") int lines,
            @RequestParam(required = false) @Nullable String trader, Model page) {
        Rehearsal.Report report = rehearsal.report(id);
        String one = Blank.toNull(trader);
        List<Difference> greatest = rehearsal.listGreatest(id, one, RehearsalPage.Lines.before(lines),
                RehearsalPage.Lines.LENGTH + 1);
        page.addAttribute("view", RehearsalPage.of(report, rehearsal.bands(id),
                RehearsalPage.Lines.of(greatest, one, Math.max(0, lines)),
                laws.current(report.run().order().selection().pack()).currency(),
                drafts.findRehearsed(id.toString()).map(UUID::toString).orElse(null)));
        return "rehearsal";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable UUID id) {
        try {
            rehearsal.cancel(id, callers.current().name());
        } catch (RunOver over) {
            // it came to its end by itself: the page says so
        }
        return "redirect:/rehearsals/" + id;
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id) {
        try {
            rehearsal.retry(id);
        } catch (NothingSetAside nothing) {
            // somebody else was faster: the page says how it stands
        }
        return "redirect:/rehearsals/" + id;
    }

    @GetMapping("/{id}/differences.csv")
    void differences(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        rehearsal.report(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"differences.csv\"");
        DifferenceTable.print(response.getWriter(), taker -> rehearsal.eachDifference(id, taker));
        response.getWriter().flush();
    }

    @ExceptionHandler(UnknownRun.class)
    ModelAndView unknown() {
        return new ModelAndView("error", Map.of("status", HttpStatus.NOT_FOUND.value()), HttpStatus.NOT_FOUND);
    }
}
