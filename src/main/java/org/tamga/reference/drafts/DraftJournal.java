package org.tamga.reference.drafts;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.tamga.reference.LawBook;
import org.tamga.reference.drafts.Draft.Action;
import org.tamga.reference.drafts.DraftEvent.Kind;
import org.tamga.reference.spi.ContentHash;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.store.DraftStore;
import org.tamga.reference.store.PackStore;

/**
 * Keeps what is done to drafts, step after step. Where two act on one draft at the same moment, the second looks again at what
 * the first has left.
 */
@Component
public class DraftJournal {

    private static final int ATTEMPTS = 5;

    private final Drafts drafts;
    private final LawBook laws;
    private final PackStore packs;
    private final DraftStore store;
    private final Clock clock;

    public DraftJournal(Drafts drafts, LawBook laws, PackStore packs, DraftStore store, Clock clock) {
        this.drafts = drafts;
        this.laws = laws;
        this.packs = packs;
        this.store = store;
        this.clock = clock;
    }

    void open(Draft draft) {
        store.open(draft);
    }

    /** @param what decides what becomes of the draft as it is; asked again if somebody else was faster */
    Draft act(UUID id, Action action, By by, Function<Draft, DraftEvent> what) {
        by.demandReason();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Draft draft = drafts.get(id);
            demandAllowed(draft, action);
            DraftEvent event = what.apply(draft);
            if (event.kind() == Kind.IN_FORCE ? bringIntoForce(draft, event) : append(draft, event)) {
                return drafts.get(id);
            }
        }
        throw new DraftConflict("somebody else is changing the draft", drafts.get(id), drafts.inForce(drafts.get(id)));
    }

    private void demandAllowed(Draft draft, Action action) {
        long inForce = drafts.inForce(draft);
        if (!draft.allowed(inForce).contains(action)) {
            throw new DraftConflict(draft.isOutdated(inForce) && action != Action.EDIT
                    ? "the law in force has changed: the draft must be rebased first"
                    : "the draft is " + draft.state() + ", it cannot be: " + action, draft, inForce);
        }
    }

    boolean append(Draft draft, DraftEvent event) {
        return store.append(draft.id(), draft.pack(), draft.events().size(), event);
    }

    /** The law and the draft change together or not at all. @return false if somebody else was faster */
    boolean bringIntoForce(Draft draft, DraftEvent event) {
        try {
            return laws.replace(drafts.files(draft.pack(), draft.version()), draft.base(), event.by(), entry -> {
                if (!append(draft, event)) {
                    throw new Overtaken();
                }
            }).isPresent();
        } catch (Overtaken overtaken) {
            return false;
        }
    }

    /** @return the version that the files are */
    String save(PackFiles files, By by) {
        packs.save(files, by.name(), clock.instant());
        return ContentHash.ofManifest(files.manifest());
    }

    /** Somebody else has done something with the draft in between. */
    private static final class Overtaken extends RuntimeException {
    }
}
