package org.tamga.rerating.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.tamga.reference.LawBook;
import org.tamga.reference.drafts.Drafts;
import org.tamga.rerating.DifferenceTable;
import org.tamga.rerating.OrderForm;
import org.tamga.rerating.Rehearsal;

/** What a law would have made of past declarations. */
@RestController
@RequestMapping("/api/v1/admin/rehearsals")
class RehearsalController {

    private static final int LISTED = 100;

    private final Rehearsal rehearsal;
    private final LawBook laws;
    private final Drafts drafts;
    private final Clock clock;

    RehearsalController(Rehearsal rehearsal, LawBook laws, Drafts drafts, Clock clock) {
        this.rehearsal = rehearsal;
        this.laws = laws;
        this.drafts = drafts;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<RunViews.Ordered> order(@RequestBody OrderForm form, Principal who) {
        UUID id = rehearsal.order(form.rehearsal(laws, drafts, clock.instant()), who.getName());
        if (form.draft() != null) {
            drafts.attachRehearsal(form.draft(), id.toString(), who.getName());
        }
        return ResponseEntity.accepted()
                .location(UriComponentsBuilder.fromPath("/api/v1/admin/rehearsals/{id}").build(id))
                .body(new RunViews.Ordered(id));
    }

    @GetMapping
    List<RunViews.RunView> list() {
        return rehearsal.listLatest(LISTED).stream().map(RunViews.RunView::of).toList();
    }

    @GetMapping("/{id}")
    RunViews.RehearsalView report(@PathVariable UUID id) {
        return RunViews.RehearsalView.of(rehearsal.report(id));
    }

    @PostMapping("/{id}/cancel")
    RunViews.RehearsalView cancel(@PathVariable UUID id, Principal who) {
        rehearsal.cancel(id, who.getName());
        return report(id);
    }

    /** Has the parts that are set aside tried again. */
    @PostMapping("/{id}/retry")
    RunViews.RehearsalView retry(@PathVariable UUID id) {
        rehearsal.retry(id);
        return report(id);
    }

    /** Every line that would be another, as CSV. */
    @GetMapping("/{id}/differences.csv")
    void differences(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        rehearsal.report(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        PrintWriter out = response.getWriter();
        DifferenceTable.print(out, taker -> rehearsal.eachDifference(id, taker));
        out.flush();
    }
}
