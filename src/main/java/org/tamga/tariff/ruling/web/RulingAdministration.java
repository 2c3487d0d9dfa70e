package org.tamga.tariff.ruling.web;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.tariff.ruling.RulingAction;
import org.tamga.tariff.ruling.RulingDesk;
import org.tamga.tariff.ruling.RulingEvent.Details;
import org.tamga.tariff.ruling.RulingFile;
import org.tamga.tariff.ruling.web.RulingViews.Application;

/** The desk of the officers who decide on rulings. */
@RestController
@RequestMapping("/api/v1/admin/rulings")
class RulingAdministration {

    private static final Details NOTHING = Details.text(null);

    private final RulingDesk desk;
    private final LawBook laws;
    private final Clock clock;

    RulingAdministration(RulingDesk desk, LawBook laws, Clock clock) {
        this.desk = desk;
        this.laws = laws;
        this.clock = clock;
    }

    /**
     * What is open, the oldest first, each with its deadline.
     *
     * @param after the last one of the answer before
     * @param limit most that are answered at once, 1,000 at most
     */
    @GetMapping
    List<Application> listOpen(@RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit, Principal officer) {
        return desk.listOpen(after, RulingViews.size(limit)).stream().map(file -> view(file, officer)).toList();
    }

    @GetMapping("/{id}")
    Application find(@PathVariable UUID id, Principal officer) {
        return view(file(id), officer);
    }

    /** @param action name of the action in small letters with hyphens: {@code take}, {@code request-information}, … */
    @PostMapping("/{id}/{action}")
    Application act(@PathVariable UUID id, @PathVariable String action, @RequestBody(required = false) @Nullable Details given,
            Principal officer) {
        RulingAction step = action(action)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no action " + action));
        return view(desk.act(file(id), step, given == null ? NOTHING : given, officer.getName(), true), officer);
    }

    private static Optional<RulingAction> action(String text) {
        String name = text.replace('-', '_').toUpperCase(Locale.ROOT);
        return List.of(RulingAction.values()).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private RulingFile file(UUID id) {
        return desk.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no application " + id));
    }

    private Application view(RulingFile file, Principal officer) {
        Law law = laws.current(file.application().pack());
        return RulingViews.application(file, law, law.dayOf(clock.instant()),
                desk.findRuling(file.application().id()), file.allowedTo(officer.getName()));
    }
}
