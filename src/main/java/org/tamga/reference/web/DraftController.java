package org.tamga.reference.web;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.reference.difference.Merge.Conflict;
import org.tamga.reference.difference.Merge.Side;
import org.tamga.reference.drafts.ApprovalDesk;
import org.tamga.reference.drafts.By;
import org.tamga.reference.drafts.Draft;
import org.tamga.reference.drafts.Draft.State;
import org.tamga.reference.drafts.DraftDesk;
import org.tamga.reference.drafts.Drafts;

/** Changes of the law as a process: one draft from its opening to its coming into force. Every act names its reason. */
@RestController
@RequestMapping("/api/v1/admin/drafts")
class DraftController {

    private static final int MOST = 200;

    private final Drafts drafts;
    private final DraftDesk desk;
    private final ApprovalDesk approval;

    DraftController(Drafts drafts, DraftDesk desk, ApprovalDesk approval) {
        this.drafts = drafts;
        this.desk = desk;
        this.approval = approval;
    }

    /**
     * A draft to be opened.
     *
     * @param basedOn version that was in force at some time; the one in force if none is named
     * @param draft   instead of pack and version: a draft whose content it begins with
     */
    record NewDraft(@Nullable String pack, @Nullable String title, @Nullable String reason, @Nullable String basedOn,
            @Nullable UUID draft) {
    }

    /**
     * @param version     what the person has looked at; an approval of anything else is refused
     * @param acknowledge soundness rules whose warnings the person accepts
     */
    record Act(@Nullable String reason, @Nullable String version, @Nullable Set<String> acknowledge) {
    }

    /** @param at the moment of coming into force; at once if none is named */
    record Schedule(@Nullable Instant at, @Nullable String reason, @Nullable Set<String> acknowledge) {
    }

    /**
     * Whose change counts where the draft and the law in force changed the same: the places as they are named in the refusal,
     * {@code *} for all others.
     */
    record Rebase(@Nullable String reason, @Nullable Set<String> mine, @Nullable Set<String> theirs) {
        @Nullable
        Side decide(Conflict conflict) {
            Set<String> ours = orNone(mine);
            Set<String> others = orNone(theirs);
            return ours.contains(conflict.place()) ? Side.MINE
                    : others.contains(conflict.place()) ? Side.THEIRS
                            : ours.contains("*") ? Side.MINE : others.contains("*") ? Side.THEIRS : null;
        }
    }

    record Rehearsal(String rehearsal) {
    }

    /** @param scheduledFor null unless its moment is set */
    record Summary(UUID id, String pack, String title, State state, @Nullable Instant scheduledFor, DraftView.EventView opened,
            DraftView.EventView last) {
        static Summary of(Draft draft) {
            return new Summary(draft.id(), draft.pack(), draft.title(), draft.state(), draft.scheduledFor(),
                    DraftView.EventView.of(draft.events().getFirst()), DraftView.EventView.of(draft.last()));
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DraftView open(@RequestBody NewDraft given, Principal who) {
        By by = by(who, given.reason());
        return view(given.draft() == null
                ? desk.open(orEmpty(given.pack()), orEmpty(given.title()), given.basedOn(), by)
                : desk.open(given.draft(), orEmpty(given.title()), by));
    }

    @GetMapping
    List<Summary> list() {
        return drafts.list(MOST).stream().map(Summary::of).toList();
    }

    @GetMapping("/{id}")
    DraftView get(@PathVariable UUID id) {
        return view(drafts.get(id));
    }

    @PostMapping("/{id}/submit")
    DraftView submit(@PathVariable UUID id, @RequestBody Act act, Principal who) {
        return view(desk.submit(id, orNone(act.acknowledge()), by(who, act.reason())));
    }

    /** A second person only: whoever edited or submitted the draft last is refused. */
    @PostMapping("/{id}/approve")
    DraftView approve(@PathVariable UUID id, @RequestBody Act act, Principal who) {
        return view(approval.approve(id, act.version(), orNone(act.acknowledge()), by(who, act.reason())));
    }

    @PostMapping("/{id}/schedule")
    DraftView schedule(@PathVariable UUID id, @RequestBody Schedule schedule, Principal who) {
        return view(approval.schedule(id, schedule.at(), orNone(schedule.acknowledge()), by(who, schedule.reason())));
    }

    @PostMapping("/{id}/withdraw")
    DraftView withdraw(@PathVariable UUID id, @RequestBody Act act, Principal who) {
        return view(desk.withdraw(id, by(who, act.reason())));
    }

    /** Makes the change again from the law in force; refused with every place that both changed in different ways. */
    @PostMapping("/{id}/rebase")
    DraftView rebase(@PathVariable UUID id, @RequestBody Rebase rebase, Principal who) {
        return view(desk.rebase(id, rebase::decide, by(who, rebase.reason())));
    }

    /** Keeps the id of a rehearsal of what the draft contains now. */
    @PostMapping("/{id}/rehearsals")
    DraftView attach(@PathVariable UUID id, @RequestBody Rehearsal rehearsal, Principal who) {
        drafts.attachRehearsal(id, rehearsal.rehearsal(), who.getName());
        return get(id);
    }

    private DraftView view(Draft draft) {
        return DraftView.of(draft, drafts.basedOn(draft), drafts.isOutdated(draft), drafts.allowed(draft), drafts.review(draft),
                drafts.difference(draft), drafts.listRehearsals(draft.id()));
    }

    private static By by(Principal who, @Nullable String reason) {
        return new By(who.getName(), orEmpty(reason));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Set<String> orNone(@Nullable Set<String> given) {
        return given == null ? Set.of() : given;
    }
}
