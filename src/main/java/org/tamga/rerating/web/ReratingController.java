package org.tamga.rerating.web;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.tamga.reference.LawBook;
import org.tamga.rerating.OrderForm;
import org.tamga.rerating.Rerating;

/** Past declarations under a corrected law, and what follows. The proposals themselves are those of the module revenue. */
@RestController
@RequestMapping("/api/v1/admin/reratings")
class ReratingController {

    private static final int LISTED = 100;

    private final Rerating rerating;
    private final LawBook laws;
    private final Clock clock;

    ReratingController(Rerating rerating, LawBook laws, Clock clock) {
        this.rerating = rerating;
        this.laws = laws;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<RunViews.Ordered> order(@RequestBody OrderForm form, Principal who) {
        UUID id = rerating.order(form.rerating(laws, clock.instant()), who.getName());
        return ResponseEntity.accepted().location(UriComponentsBuilder.fromPath("/api/v1/admin/reratings/{id}").build(id))
                .body(new RunViews.Ordered(id));
    }

    @GetMapping
    List<RunViews.RunView> list() {
        return rerating.listLatest(LISTED).stream().map(RunViews.RunView::of).toList();
    }

    @GetMapping("/{id}")
    RunViews.ReratingView report(@PathVariable UUID id) {
        return RunViews.ReratingView.of(rerating.report(id));
    }

    @PostMapping("/{id}/cancel")
    RunViews.ReratingView cancel(@PathVariable UUID id, Principal who) {
        rerating.cancel(id, who.getName());
        return report(id);
    }

    /** Has the parts that are set aside tried again. */
    @PostMapping("/{id}/retry")
    RunViews.ReratingView retry(@PathVariable UUID id) {
        rerating.retry(id);
        return report(id);
    }
}
