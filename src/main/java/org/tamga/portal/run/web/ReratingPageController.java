package org.tamga.portal.run.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
import org.tamga.portal.run.ReratingPage;
import org.tamga.portal.run.RunHead;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.rerating.FaultyOrder;
import org.tamga.rerating.NothingSetAside;
import org.tamga.rerating.OrderForm;
import org.tamga.rerating.Rerating;
import org.tamga.rerating.RunOver;
import org.tamga.rerating.UnknownRun;

/** Re-ratings, for officers: the list with the order form, and the report of one. */
@Controller
@RequestMapping("/reratings")
class ReratingPageController {

    private static final int LISTED = 100;

    private final Rerating rerating;
    private final LawBook laws;
    private final Callers callers;
    private final Clock clock;

    ReratingPageController(Rerating rerating, LawBook laws, Callers callers, Clock clock) {
        this.rerating = rerating;
        this.laws = laws;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping
    String list(Model page) {
        return list(page, new OrderForm(null, null, null, null, null, null, null, null, null, null), List.of());
    }

    /** Under the law in force. */
    @PostMapping
    String order(@RequestParam String pack, @RequestParam String from, @RequestParam String to,
            @RequestParam(required = false) @Nullable String commodity,
            @RequestParam(required = false) @Nullable String trader, Model page) {
        OrderForm form = new OrderForm(pack, null, null, Blank.toNull(from), Blank.toNull(to), Blank.toNull(commodity), null,
                Blank.toNull(trader), null, null);
        try {
            return "redirect:/reratings/"
                    + rerating.order(form.rerating(laws, clock.instant()), callers.current().name());
        } catch (FaultyOrder faulty) {
            return list(page, form, faulty.faults().stream().map(fault -> fault.field() + " " + fault.reason()).toList());
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model page) {
        Rerating.Report report = rerating.report(id);
        page.addAttribute("view",
                ReratingPage.of(report, laws.current(report.run().order().selection().pack()).currency()));
        return "rerating";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable UUID id) {
        try {
            rerating.cancel(id, callers.current().name());
        } catch (RunOver over) {
            // it came to its end by itself: the page says so
        }
        return "redirect:/reratings/" + id;
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id) {
        try {
            rerating.retry(id);
        } catch (NothingSetAside nothing) {
            // somebody else was faster: the page says how it stands
        }
        return "redirect:/reratings/" + id;
    }

    private String list(Model page, OrderForm form, List<String> faults) {
        page.addAttribute("runs", rerating.listLatest(LISTED).stream().map(RunHead.Row::rerating).toList());
        page.addAttribute("packs", laws.all().stream().map(Law::pack).sorted().toList());
        page.addAttribute("form", form);
        page.addAttribute("faults", faults);
        return "reratings";
    }

    @ExceptionHandler(UnknownRun.class)
    ModelAndView unknown() {
        return new ModelAndView("error", Map.of("status", HttpStatus.NOT_FOUND.value()), HttpStatus.NOT_FOUND);
    }
}
