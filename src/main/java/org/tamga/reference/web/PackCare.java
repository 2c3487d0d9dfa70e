package org.tamga.reference.web;

import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.platform.MalformedUpload;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.drafts.By;
import org.tamga.reference.drafts.Draft;
import org.tamga.reference.drafts.DraftDesk;
import org.tamga.reference.review.Reviews;

/** What an administration does with a pack besides changing it: look it through, and return to the law of an earlier day. */
@RestController
@RequestMapping("/api/v1/admin/packs/{pack}")
class PackCare {

    private final LawBook laws;
    private final DraftDesk desk;
    private final Reviews reviews;
    private final Clock clock;

    PackCare(LawBook laws, DraftDesk desk, Reviews reviews, Clock clock) {
        this.laws = laws;
        this.desk = desk;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * @param day the moment whose law is wanted: a day ({@code 2026-03-01}, its beginning), a day and time in the zone of the
     *            pack, or a moment with offset
     */
    record RollBack(@Nullable String day, @Nullable String reason) {
    }

    /**
     * @param version of the pack, drafts included; the one in force if none is named
     * @param day     as of which it is looked through; today if none is named
     */
    record Question(@Nullable String version, @Nullable LocalDate day) {
    }

    record Soundness(String pack, String lawVersion, LocalDate day, boolean sound,
            List<DraftView.SoundnessFindingView> findings) {
    }

    record Opened(UUID draft, String pack, String version, Draft.State state) {
    }

    /** Opens and submits a draft with the law of that moment; it needs the approval of a second person. */
    @PostMapping("/roll-back")
    @ResponseStatus(HttpStatus.CREATED)
    Opened rollBack(@PathVariable String pack, @RequestBody RollBack wanted, Principal who) {
        String day = wanted.day() == null ? "" : wanted.day();
        Draft draft = desk.rollBack(pack, moment(day, laws.current(pack).zone()), "Roll back to the law of " + day,
                new By(who.getName(), wanted.reason() == null ? "" : wanted.reason()));
        return new Opened(draft.id(), pack, draft.version(), draft.state());
    }

    /** Runs the soundness rules over a version by itself. */
    @PostMapping("/soundness")
    Soundness soundness(@PathVariable String pack, @RequestBody(required = false) @Nullable Question question) {
        String version = question == null ? null : question.version();
        Law law = version == null ? laws.current(pack) : laws.version(pack, version);
        LocalDate asked = question == null ? null : question.day();
        LocalDate day = asked == null ? law.dayOf(clock.instant()) : asked;
        List<DraftView.SoundnessFindingView> findings = reviews.of(law, day).stream()
                .map(finding -> DraftView.SoundnessFindingView.of(finding, false)).toList();
        return new Soundness(pack, law.version(), day, findings.isEmpty(), findings);
    }

    private static Instant moment(String text, ZoneId zone) {
        try {
            return text.length() <= 10 ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : text.matches(".*(Z|[+-]\\d{2}:?\\d{2})") ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new MalformedUpload("day is a day, a day and time, or a moment with offset, not \"" + text + "\"");
        }
    }
}
