package org.tamga.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Caller;
import org.tamga.party.Mandate;
import org.tamga.party.MandateDesk;
import org.tamga.party.MandateRefused;
import org.tamga.portal.MandateRow;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;

/** Mandates on a page: who may act for whom, given and ended by those concerned. */
@Controller
class MandatePageController {

    /** What was typed, as it was typed. */
    record Form(@Nullable String principal, @Nullable String representative, @Nullable String kind, @Nullable String procedures,
            @Nullable String from, @Nullable String to) {
    }

    private final MandateDesk desk;
    private final Visitor visitor;
    private final LawBook laws;
    private final Clock clock;

    MandatePageController(MandateDesk desk, Visitor visitor, LawBook laws, Clock clock) {
        this.desk = desk;
        this.visitor = visitor;
        this.laws = laws;
        this.clock = clock;
    }

    /** @param formToken made before the page is written: a session cannot begin once the answer has */
    @GetMapping("/mandates")
    String list(CsrfToken formToken, Model page) {
        formToken.getToken();
        return show(page, new Form(null, null, "DIRECT", null, today().toString(), null), List.of());
    }

    @PostMapping("/mandates")
    String give(@ModelAttribute Form form, Model page) {
        List<String> faults = new ArrayList<>();
        LocalDate from = day("from", form.from(), faults);
        LocalDate to = day("to", form.to(), faults);
        if (faults.isEmpty()) {
            try {
                desk.give(caller(), new MandateDesk.Order(text(form.principal()), text(form.representative()), kind(form),
                        procedures(form.procedures()), from, to));
                return "redirect:/mandates";
            } catch (MandateRefused refused) {
                faults.addAll(refused.faults());
            }
        }
        return show(page, form, faults);
    }

    @PostMapping("/mandates/{id}/revoke")
    String revoke(@PathVariable UUID id) {
        if (desk.revoke(caller(), id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/mandates";
    }

    private String show(Model page, Form form, List<String> faults) {
        Caller caller = caller();
        page.addAttribute("mandates", desk.list(caller).stream()
                .map(mandate -> MandateRow.of(mandate, today(), office().zone())).toList());
        page.addAttribute("parties", caller.parties().stream().sorted().toList());
        page.addAttribute("form", form);
        page.addAttribute("faults", faults);
        return "mandates";
    }

    private Caller caller() {
        return visitor.caller().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return office().dayOf(clock.instant());
    }

    /** Mandates are given to no country's customs alone: their days are those of the one whose messages need not say so. */
    private Law office() {
        return laws.currentOrDefault(null);
    }

    private static Mandate.@Nullable Kind kind(Form form) {
        return Arrays.stream(Mandate.Kind.values()).filter(kind -> kind.name().equals(form.kind())).findFirst().orElse(null);
    }

    private static Set<String> procedures(@Nullable String typed) {
        return typed == null ? Set.of()
                : Arrays.stream(typed.split("[\\s,;]+")).filter(each -> !each.isEmpty()).collect(Collectors.toSet());
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, List<String> faults) {
        String day = text(typed);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            faults.add(field + ": not a day such as 2026-03-31");
            return null;
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
