package org.tamga.portal.law.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tamga.access.Callers;
import org.tamga.portal.law.DraftPage;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.UnknownLaw;
import org.tamga.reference.difference.Merge.Conflict;
import org.tamga.reference.difference.Merge.Side;
import org.tamga.reference.drafts.ApprovalDesk;
import org.tamga.reference.drafts.By;
import org.tamga.reference.drafts.DraftDesk;
import org.tamga.reference.drafts.DraftRefused;
import org.tamga.reference.drafts.Drafts;

/** Changes of the law, for officers: the list, and what may be done with one of them on its way to becoming law. */
@Controller
@RequestMapping("/drafts")
class DraftPageController {

    private static final int MOST = 100;
    private static final int MOST_ENTRIES = 6;

    private final Drafts drafts;
    private final DraftDesk desk;
    private final ApprovalDesk approval;
    private final DraftViews views;
    private final LawBook laws;
    private final Callers callers;

    DraftPageController(Drafts drafts, DraftDesk desk, ApprovalDesk approval, DraftViews views, LawBook laws, Callers callers) {
        this.drafts = drafts;
        this.desk = desk;
        this.approval = approval;
        this.views = views;
        this.laws = laws;
        this.callers = callers;
    }

    @GetMapping
    String list(Model page) {
        return list(page, null);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model page) {
        return views.show(id, page, List.of());
    }

    @PostMapping
    String open(@RequestParam String pack, @RequestParam String title, @RequestParam String reason, Model page) {
        try {
            return "redirect:/drafts/" + desk.open(pack, title, null, by(reason)).id();
        } catch (DraftRefused | UnknownLaw refused) {
            return list(page, refused.getMessage());
        }
    }

    /** @param moment in the time zone of the pack */
    @PostMapping("/roll-back")
    String rollBack(@RequestParam String pack, @RequestParam String moment, @RequestParam String reason, Model page) {
        try {
            Instant then = moment(moment, laws.current(pack));
            return then == null ? list(page, "Give the moment.")
                    : "redirect:/drafts/"
                            + desk.rollBack(pack, then, "The law of " + moment.replace('T', ' '), by(reason)).id();
        } catch (DraftRefused | UnknownLaw refused) {
            return list(page, refused.getMessage());
        }
    }

    /** Opens another one that begins with what this one contains. */
    @PostMapping("/{id}/branch")
    String branch(@PathVariable UUID id, @RequestParam String title, @RequestParam String reason, Model page) {
        return views.act(id, page, () -> desk.open(id, title, by(reason)));
    }

    @PostMapping("/{id}/submit")
    String submit(@PathVariable UUID id, @RequestParam String reason, Model page) {
        return views.act(id, page, () -> desk.submit(id, Set.of(), by(reason)));
    }

    @PostMapping("/{id}/approve")
    String approve(@PathVariable UUID id, @RequestParam String reason, @RequestParam String version,
            @RequestParam(required = false) @Nullable Set<String> acknowledge, Model page) {
        return views.act(id, page,
                () -> approval.approve(id, version, acknowledge == null ? Set.of() : acknowledge, by(reason)));
    }

    /** @param at moment in the time zone of the pack; at once if empty */
    @PostMapping("/{id}/schedule")
    String schedule(@PathVariable UUID id, @RequestParam String reason, @RequestParam(defaultValue = "") String at,
            @RequestParam(required = false) @Nullable Set<String> acknowledge, Model page) {
        return views.act(id, page, () -> approval.schedule(id, moment(at, laws.current(drafts.get(id).pack())),
                acknowledge == null ? Set.of() : acknowledge, by(reason)));
    }

    /**
     * Made again from the law in force.
     *
     * @param choices besides the rest of the form, the decisions: {@code side.0} is MINE or THEIRS for {@code place.0}
     */
    @PostMapping("/{id}/rebase")
    String rebase(@PathVariable UUID id, @RequestParam String reason, @RequestParam Map<String, String> choices, Model page) {
        Map<String, Side> sides = sides(choices);
        return views.act(id, page, () -> desk.rebase(id, (Conflict conflict) -> sides.get(conflict.place()), by(reason)));
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, @RequestParam String reason, Model page) {
        return views.act(id, page, () -> desk.withdraw(id, by(reason)));
    }

    private static Map<String, Side> sides(Map<String, String> choices) {
        Map<String, Side> sides = new HashMap<>();
        choices.forEach((name, value) -> {
            String place = choices.get(name.replace("side.", "place."));
            if (name.startsWith("side.") && place != null) {
                sides.put(place, value.equals("MINE") ? Side.MINE : Side.THEIRS);
            }
        });
        return sides;
    }

    private static @Nullable Instant moment(String text, Law law) {
        try {
            return text.isBlank() ? null : LocalDateTime.parse(text).atZone(law.zone()).toInstant();
        } catch (DateTimeException e) {
            throw DraftRefused.because("moment-unclear", "give the moment as 2027-01-01T00:00, not as " + text);
        }
    }

    private String list(Model page, @Nullable String refusal) {
        page.addAttribute("refusal", refusal);
        page.addAttribute("packs", laws.all().stream().map(Law::pack).toList());
        page.addAttribute("history", laws.all().stream()
                .flatMap(law -> laws.history(law.pack()).stream().limit(MOST_ENTRIES)
                        .map(entry -> DraftPage.InForceRow.of(entry, law.zone())))
                .toList());
        page.addAttribute("drafts", drafts.list(MOST).stream().map(DraftPage.Row::of).toList());
        return "drafts";
    }

    private By by(String reason) {
        return new By(callers.current().name(), reason);
    }
}
