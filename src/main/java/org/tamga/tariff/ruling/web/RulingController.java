package org.tamga.tariff.ruling.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Caller;
import org.tamga.access.Callers;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.tariff.ruling.RulingAction;
import org.tamga.tariff.ruling.RulingApplication;
import org.tamga.tariff.ruling.RulingDesk;
import org.tamga.tariff.ruling.RulingEvent.Details;
import org.tamga.tariff.ruling.RulingFile;
import org.tamga.tariff.ruling.RulingKind;
import org.tamga.tariff.ruling.RulingRegister;
import org.tamga.tariff.ruling.UnclearRuling;
import org.tamga.tariff.ruling.web.RulingViews.Application;
import org.tamga.tariff.ruling.web.RulingViews.Published;

/** Published rulings for everybody; applications for those who made them or whom they are to bind. */
@RestController
@RequestMapping("/api/v1/rulings")
class RulingController {

    private final RulingDesk desk;
    private final RulingRegister register;
    private final LawBook laws;
    private final Callers callers;
    private final Clock clock;

    RulingController(RulingDesk desk, RulingRegister register, LawBook laws, Callers callers, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.laws = laws;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * An application as sent.
     *
     * @param holder party that the ruling is to bind: one of the caller's own, unless the caller is held to none; may be left
     *               out if the caller has one alone
     */
    record NewApplication(@Nullable RulingKind kind, @Nullable String pack, @Nullable String holder,
            @Nullable String description, @Nullable String confidential, @Nullable String proposedCode,
            @Nullable String origin, @Nullable List<RulingApplication.Attachment> documents, @Nullable String samples) {
    }

    /** @param text what is said with it */
    record Step(@Nullable String text) {
    }

    /** @param q words that must all occur @param commodity code, or the beginning of one @param date day on which it holds */
    @GetMapping
    List<Published> search(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String commodity,
            @RequestParam(required = false) @Nullable LocalDate date, @RequestParam(required = false) @Nullable String pack) {
        if (commodity != null && !commodity.matches("\\d{2,10}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a commodity code has 2 to 10 digits: " + commodity);
        }
        Law law = laws.currentOrDefault(pack);
        return register.search(law.pack(), q == null || q.isBlank() ? null : q, commodity, date).stream()
                .map(ruling -> Published.of(ruling, today(law))).toList();
    }

    @GetMapping("/{number}")
    Published find(@PathVariable String number) {
        return register.find(number).map(ruling -> Published.of(ruling, today(laws.current(ruling.pack()))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no ruling " + number));
    }

    @PostMapping("/applications")
    @ResponseStatus(HttpStatus.CREATED)
    Application apply(@RequestBody NewApplication given) {
        Caller caller = callers.current();
        RulingKind kind = given.kind;
        List<String> faults = new ArrayList<>();
        if (kind == null) {
            faults.add("kind is BTI or BOI");
        }
        String holder = given.holder == null && caller.parties().size() == 1 ? caller.parties().iterator().next()
                : given.holder;
        if (holder == null) {
            faults.add("holder is missing");
        }
        if (kind == null || holder == null) {
            throw new UnclearRuling(faults);
        }
        if (!caller.parties().isEmpty() && !caller.parties().contains(holder)) {
            throw new AccessDeniedException("a ruling is asked for by its holder");
        }
        RulingFile file = desk.apply(laws.currentOrDefault(given.pack), kind, holder, caller.name(),
                new RulingApplication.Content(given.description == null ? "" : given.description, given.confidential,
                        given.proposedCode, given.origin, given.documents == null ? List.of() : given.documents,
                        given.samples));
        return view(file);
    }

    /**
     * The caller's own, the latest first.
     *
     * @param after the last one of the answer before
     * @param limit most that are answered at once, 1,000 at most
     */
    @GetMapping("/applications")
    List<Application> own(@RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        Caller caller = callers.current();
        return desk.listOf(caller.name(), caller.parties(), after, RulingViews.size(limit)).stream().map(this::view).toList();
    }

    @GetMapping("/applications/{id}")
    Application own(@PathVariable UUID id) {
        return view(visible(id));
    }

    @PostMapping("/applications/{id}/information")
    Application giveInformation(@PathVariable UUID id, @RequestBody Step step) {
        return act(id, RulingAction.GIVE_INFORMATION, step.text);
    }

    @PostMapping("/applications/{id}/withdraw")
    Application withdraw(@PathVariable UUID id) {
        return act(id, RulingAction.WITHDRAW, null);
    }

    private Application act(UUID id, RulingAction action, @Nullable String text) {
        return view(desk.act(visible(id), action, Details.text(text), callers.current().name(), false));
    }

    private RulingFile visible(UUID id) {
        Caller caller = callers.current();
        return desk.findOf(id, caller.name(), caller.parties())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no application " + id));
    }

    private Application view(RulingFile file) {
        Law law = laws.current(file.application().pack());
        Set<RulingAction> allowed = file.allowedToApplicant();
        return RulingViews.application(file, law, today(law), desk.findRuling(file.application().id()), allowed);
    }

    private LocalDate today(Law law) {
        return law.dayOf(clock.instant());
    }
}
