package org.tamga.portal.ruling.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Callers;
import org.tamga.tariff.ruling.RulingAction;
import org.tamga.tariff.ruling.RulingDesk;
import org.tamga.tariff.ruling.RulingEvent.Details;
import org.tamga.tariff.ruling.RulingFile;
import org.tamga.tariff.ruling.UnclearRuling;
import org.tamga.tariff.ruling.WrongMoment;

/** The desk of the officers who decide on rulings. */
@Controller
@RequestMapping("/rulings/desk")
class RulingDeskController {

    private final RulingDesk desk;
    private final ApplicationViews views;
    private final Callers callers;

    RulingDeskController(RulingDesk desk, ApplicationViews views, Callers callers) {
        this.desk = desk;
        this.views = views;
        this.callers = callers;
    }

    /** What is said with a step, as it is typed. @param keywords with commas between them */
    record Form(@Nullable String text, @Nullable String commodity, @Nullable String origin, @Nullable String description,
            @Nullable String reasons, @Nullable String keywords, @Nullable String effectiveOn, @Nullable String graceTo) {

        /** @throws UnclearRuling if a day is none */
        Details details() {
            String code = clean(commodity);
            String words = clean(keywords);
            return new Details(clean(text), code == null ? null : code.replaceAll("[ .]", ""), clean(origin),
                    clean(description), clean(reasons),
                    words == null ? null : Arrays.stream(words.split(",")).map(String::strip).toList(),
                    day("effectiveOn", effectiveOn), day("graceTo", graceTo), null);
        }

        private static @Nullable String clean(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }

        private static @Nullable LocalDate day(String name, @Nullable String typed) {
            try {
                String day = clean(typed);
                return day == null ? null : LocalDate.parse(day);
            } catch (DateTimeException e) {
                throw new UnclearRuling(List.of(name + " is no day of the form 2026-03-01: " + typed));
            }
        }
    }

    /** @param after last application of the page before; the first page if absent */
    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID after, Model page) {
        views.list(page, desk.listOpen(after, ApplicationViews.LOOKED_FOR), file -> file.allowedTo(me()));
        return "ruling-desk";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model page) {
        return show(file(id), page, List.of());
    }

    /** @param action name of the action in small letters with hyphens */
    @PostMapping("/{id}/{action}")
    String act(@PathVariable UUID id, @PathVariable String action, Form form, Model page) {
        RulingFile file = file(id);
        try {
            desk.act(file, action(action), form.details(), me(), true);
            return "redirect:/rulings/desk/" + id;
        } catch (UnclearRuling unclear) {
            return show(file, page, unclear.faults());
        } catch (WrongMoment wrong) {
            return show(file(id), page, List.of(String.valueOf(wrong.getMessage())));
        }
    }

    private String show(RulingFile file, Model page, List<String> faults) {
        page.addAttribute("faults", faults);
        page.addAttribute("desk", true);
        page.addAttribute("view", views.page(file, file.allowedTo(me())));
        return "ruling-application";
    }

    private static RulingAction action(String text) {
        String name = text.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(RulingAction.values()).filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private RulingFile file(UUID id) {
        return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String me() {
        return callers.current().name();
    }
}
