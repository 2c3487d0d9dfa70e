package org.tamga.reference.drafts;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.drafts.DraftEvent.Kind;
import org.tamga.reference.store.DraftStore;

/**
 * Brings drafts into force at their moment. Each server looks; the database lets one of them do it. What cannot come into
 * force, because the law has changed meanwhile or this release cannot compile it, is given back and says why.
 */
@Component
public class DraftSwitch {

    private static final Logger log = LoggerFactory.getLogger(DraftSwitch.class);
    private static final String MACHINE = "schedule";

    private final Drafts drafts;
    private final DraftJournal journal;
    private final DraftStore store;
    private final Clock clock;

    public DraftSwitch(Drafts drafts, DraftJournal journal, DraftStore store, Clock clock) {
        this.drafts = drafts;
        this.journal = journal;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${tamga.draft-switch:1s}")
    void look() {
        try {
            switchDue();
        } catch (DataAccessException e) {
            log.warn("could not ask for drafts that are due: {}", e.getMessage());
        }
    }

    /** Does what is due. */
    public void switchDue() {
        Instant now = clock.instant();
        store.listDue(now).forEach(id -> lookAt(id, now));
    }

    /** A draft that cannot be looked at keeps no other from its moment; without the database there is none to look at. */
    private void lookAt(UUID id, Instant now) {
        try {
            bringIntoForce(id, now);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("draft {} is due and cannot be looked at", id, e);
        }
    }

    private void bringIntoForce(UUID id, Instant now) {
        Draft draft = drafts.get(id);
        DraftEvent last = draft.last();
        if (last.kind() != Kind.SCHEDULED) {
            return;
        }
        try {
            boolean done = journal.bringIntoForce(draft, new By(MACHINE, "its moment had come: " + last.reason())
                    .event(Kind.IN_FORCE, now, last.version(), last.base()));
            if (!done && drafts.isOutdated(draft)) {
                lapse(draft, now, "the law in force has changed since it was approved");
            }
        } catch (FaultyPack faulty) {
            lapse(draft, now, "it does not compile: " + faulty.faults().getFirst());
        }
    }

    private void lapse(Draft draft, Instant now, String why) {
        DraftEvent last = draft.last();
        if (journal.append(draft, new By(MACHINE, why).event(Kind.LAPSED, now, last.version(), last.base()))) {
            log.error("draft {} ({}) of pack {} did not come into force at {}: {}", draft.id(), draft.title(), draft.pack(),
                    last.effectiveAt(), why);
        }
    }
}
