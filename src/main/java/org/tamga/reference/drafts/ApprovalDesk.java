package org.tamga.reference.drafts;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.reference.LawBook;
import org.tamga.reference.drafts.Draft.Action;
import org.tamga.reference.drafts.DraftEvent.Kind;
import org.tamga.reference.drafts.DraftRefused.Reason;
import org.tamga.reference.review.Review;
import org.tamga.reference.review.Reviews;

/** Where what is submitted becomes law: a second person approves it, and the moment is set from which it holds. */
@Component
public class ApprovalDesk {

    private final Drafts drafts;
    private final LawBook laws;
    private final DraftJournal journal;
    private final Reviews reviews;
    private final Clock clock;

    public ApprovalDesk(Drafts drafts, LawBook laws, DraftJournal journal, Reviews reviews, Clock clock) {
        this.drafts = drafts;
        this.laws = laws;
        this.journal = journal;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Approves what a second person has submitted.
     *
     * @param version      what the person who approves has looked at; null if that is not said
     * @param acknowledged soundness rules whose warnings this person accepts
     * @throws SecondPersonNeeded if {@code by} edited or submitted it last
     * @throws DraftRefused       with every finding that stands against it
     */
    public Draft approve(UUID id, @Nullable String version, Set<String> acknowledged, By by) {
        return journal.act(id, Action.APPROVE, by, draft -> {
            if (version != null && !version.equals(draft.version())) {
                throw new DraftConflict("the draft was changed meanwhile", draft, drafts.inForce(draft));
            }
            if (!draft.mayBeApprovedBy(by.name())) {
                throw new SecondPersonNeeded(by.name());
            }
            demandSound(draft, acknowledged, null);
            return by.event(Kind.APPROVED, clock.instant(), draft.version(), draft.base()).acknowledging(acknowledged);
        });
    }

    /**
     * Sets the moment from which an approved draft is the law.
     *
     * @param moment later than now; null for at once
     */
    public Draft schedule(UUID id, @Nullable Instant moment, Set<String> acknowledged, By by) {
        if (moment == null) {
            return journal.act(id, Action.SCHEDULE, by, draft -> by.event(Kind.IN_FORCE, clock.instant(), draft.version(),
                    draft.base()));
        }
        return journal.act(id, Action.SCHEDULE, by, draft -> {
            if (!moment.isAfter(clock.instant())) {
                throw DraftRefused.because("moment-past", "the law does not change in the past: " + moment);
            }
            demandSound(draft, acknowledged, moment);
            return by.event(Kind.SCHEDULED, clock.instant(), draft.version(), draft.base()).at(moment)
                    .acknowledging(acknowledged);
        });
    }

    private void demandSound(Draft draft, Set<String> acknowledged, @Nullable Instant moment) {
        Review review = reviews.ofChange(draft.pack(), draft.version(), drafts.comparedWith(draft),
                drafts.day(draft.pack(), moment));
        Set<String> accepted = new HashSet<>(draft.acknowledged());
        accepted.addAll(acknowledged);
        boolean wasLaw = laws.history(draft.pack()).stream().anyMatch(entry -> entry.version().equals(draft.version()));
        List<Reason> obstacles = Approval.obstacles(review, accepted, wasLaw);
        if (!obstacles.isEmpty()) {
            throw new DraftRefused(obstacles);
        }
    }
}
