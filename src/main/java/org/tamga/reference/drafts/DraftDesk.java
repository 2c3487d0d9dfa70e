package org.tamga.reference.drafts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.reference.InForce;
import org.tamga.reference.LawBook;
import org.tamga.reference.UnknownLaw;
import org.tamga.reference.difference.Merge;
import org.tamga.reference.difference.Merge.Conflict;
import org.tamga.reference.difference.Merge.Side;
import org.tamga.reference.drafts.Draft.Action;
import org.tamga.reference.drafts.DraftEvent.Kind;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.TimeOrderedId;

/**
 * Where changes of the law are made: drafts are opened, edited, made again, submitted and withdrawn. Everything that is done
 * names the person and the reason. What is submitted is decided at {@link ApprovalDesk}.
 */
@Component
public class DraftDesk {

    private final Drafts drafts;
    private final LawBook laws;
    private final DraftJournal journal;
    private final Clock clock;

    public DraftDesk(Drafts drafts, LawBook laws, DraftJournal journal, Clock clock) {
        this.drafts = drafts;
        this.laws = laws;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Opens a draft that contains what it is based on.
     *
     * @param basedOn version that was in force at some time; null for the one that is. A draft on an earlier version is made
     *                again from the law in force ({@link #rebase}) before it can be submitted
     * @throws UnknownLaw if there is no such pack, or that version never was in force
     */
    public Draft open(String pack, String title, @Nullable String basedOn, By by) {
        InForce base = basedOn == null ? laws.entryInForce(pack)
                : laws.history(pack).stream().filter(entry -> entry.version().equals(basedOn)).findFirst()
                        .orElseThrow(() -> new UnknownLaw("pack " + pack + " never had the version " + basedOn + " in force"));
        return open(pack, title, base.version(), base.entry(), by);
    }

    /**
     * Opens a draft that contains what another contains, for a change that builds on one that is not law yet. From then on
     * each goes its own way: when the first has come into force, the second is made again from it, as from any other law.
     *
     * @throws UnknownDraft if there is no such draft
     */
    public Draft open(UUID basedOn, String title, By by) {
        Draft other = drafts.get(basedOn);
        return open(other.pack(), title, other.version(), other.base(), by);
    }

    /**
     * Opens and submits a draft that contains the law as it was in force at a moment. Like any other it needs a second person.
     *
     * @throws UnknownLaw if nothing was in force then
     */
    public Draft rollBack(String pack, Instant moment, String title, By by) {
        InForce now = laws.entryInForce(pack);
        InForce then = laws.inForceAt(pack, moment)
                .orElseThrow(() -> new UnknownLaw("nothing of pack " + pack + " was in force at " + moment));
        if (then.version().equals(now.version())) {
            throw DraftRefused.because("no-difference", "what was in force at " + moment + " is in force now");
        }
        return submit(open(pack, title, then.version(), now.entry(), by).id(), Set.of(), by);
    }

    /** Changes what it contains. @param change a function of the present files alone */
    public Draft edit(UUID id, UnaryOperator<PackFiles> change, By by) {
        return journal.act(id, Action.EDIT, by, draft -> {
            String version = journal.save(change.apply(drafts.files(draft.pack(), draft.version())), by);
            return by.event(Kind.EDITED, clock.instant(), version, draft.base());
        });
    }

    /**
     * Makes the change again from the law in force.
     *
     * @param decisions whose change counts where both changed the same; null where nobody has decided
     * @throws DraftConflict with the places that nobody has decided; then nothing changed
     */
    public Draft rebase(UUID id, Function<Conflict, @Nullable Side> decisions, By by) {
        return journal.act(id, Action.REBASE, by, draft -> {
            InForce now = laws.entryInForce(draft.pack());
            PackFiles base = drafts.files(draft.pack(), drafts.basedOn(draft).version());
            Merge merge = Merge.of(base, drafts.files(draft.pack(), draft.version()), drafts.files(draft.pack(), now.version()),
                    decisions);
            if (!merge.conflicts().isEmpty()) {
                throw new DraftConflict("the draft and the law in force changed the same in " + merge.conflicts().size()
                        + (merge.conflicts().size() == 1 ? " place" : " places"), draft, now.entry(), merge.conflicts());
            }
            return by.event(Kind.REBASED, clock.instant(), journal.save(merge.files(), by), now.entry());
        });
    }

    /** @throws org.tamga.reference.FaultyPack with everything that is wrong with it */
    public Draft submit(UUID id, Set<String> acknowledged, By by) {
        return journal.act(id, Action.SUBMIT, by, draft -> {
            drafts.law(id);
            if (draft.version().equals(drafts.comparedWith(draft))) {
                throw DraftRefused.because("no-difference", "the draft changes nothing");
            }
            return by.event(Kind.SUBMITTED, clock.instant(), draft.version(), draft.base()).acknowledging(acknowledged);
        });
    }

    public Draft withdraw(UUID id, By by) {
        return journal.act(id, Action.WITHDRAW, by,
                draft -> by.event(Kind.WITHDRAWN, clock.instant(), draft.version(), draft.base()));
    }

    private Draft open(String pack, String title, String version, long base, By by) {
        by.demandReason();
        if (title.isBlank()) {
            throw DraftRefused.because("title-missing", "a draft has a title");
        }
        Draft draft = new Draft(TimeOrderedId.next(), pack, title.strip(),
                List.of(by.event(Kind.OPENED, clock.instant(), version, base)));
        journal.open(draft);
        return draft;
    }
}
