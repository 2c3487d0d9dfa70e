package org.tamga.reference.drafts;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.reference.InForce;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.UnknownLaw;
import org.tamga.reference.difference.Difference;
import org.tamga.reference.drafts.Draft.Action;
import org.tamga.reference.packs.PackArchive;
import org.tamga.reference.review.Review;
import org.tamga.reference.review.Reviews;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.store.DraftStore;
import org.tamga.reference.store.PackStore;

/** The drafts: what they contain, what they would change, what is to be said against them, and what may be done with them. */
@Component
public class Drafts {

    private final LawBook laws;
    private final PackStore packs;
    private final DraftStore store;
    private final Reviews reviews;
    private final Clock clock;

    public Drafts(LawBook laws, PackStore packs, DraftStore store, Reviews reviews, Clock clock) {
        this.laws = laws;
        this.packs = packs;
        this.store = store;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @throws UnknownDraft if there is none */
    public Draft get(UUID id) {
        return store.find(id).orElseThrow(() -> new UnknownDraft(id));
    }

    /** The latest, newest first. */
    public List<Draft> list(int most) {
        return store.list(most);
    }

    /** What may be done with it now, whoever asks. */
    public Set<Action> allowed(Draft draft) {
        return draft.allowed(laws.entryInForce(draft.pack()).entry());
    }

    public boolean isOutdated(Draft draft) {
        return draft.isOutdated(laws.entryInForce(draft.pack()).entry());
    }

    /** The draft compiled, for a rehearsal. @throws org.tamga.reference.FaultyPack with everything that is wrong with it */
    public Law law(UUID id) {
        Draft draft = get(id);
        return laws.version(draft.pack(), draft.version());
    }

    /** Keeps the id of a rehearsal of what the draft contains now. */
    public void attachRehearsal(UUID id, String rehearsal, String by) {
        store.attach(id, new Rehearsed(rehearsal, get(id).version(), clock.instant(), by));
    }

    /** The draft that a rehearsal was made of; empty if it was none. */
    public Optional<UUID> findRehearsed(String rehearsal) {
        return store.findRehearsed(rehearsal);
    }

    public List<Rehearsed> listRehearsals(UUID id) {
        return store.listRehearsals(id);
    }

    /** What it would change in the law in force; for a draft that came into force, what it changed then. */
    public Difference difference(Draft draft) {
        return Difference.between(files(draft.pack(), comparedWith(draft)), files(draft.pack(), draft.version()));
    }

    /** What is to be said against it, as if it came into force at its moment, or today. */
    public Review review(Draft draft) {
        return reviews.ofChange(draft.pack(), draft.version(), comparedWith(draft), day(draft.pack(), draft.scheduledFor()));
    }

    /** Writes what it contains as a zip, as {@link DraftUploads#putArchive} takes it. */
    public void writeArchive(Draft draft, OutputStream out) throws IOException {
        PackArchive.write(content(draft), out);
    }

    /** What it contains. */
    public PackFiles content(Draft draft) {
        return files(draft.pack(), draft.version());
    }

    PackFiles files(String pack, String version) {
        return packs.find(pack, version).orElseThrow(() -> new UnknownLaw("pack " + pack + " never had " + version));
    }

    long inForce(Draft draft) {
        return laws.entryInForce(draft.pack()).entry();
    }

    /** The law in force; of a draft that is closed, that which it was made from. */
    String comparedWith(Draft draft) {
        return draft.isClosed() ? basedOn(draft).version() : laws.entryInForce(draft.pack()).version();
    }

    /** The law that it was made from. */
    public InForce basedOn(Draft draft) {
        return laws.history(draft.pack()).stream().filter(entry -> entry.entry() == draft.base()).findFirst().orElseThrow();
    }

    LocalDate day(String pack, @Nullable Instant moment) {
        ZoneId zone = laws.current(pack).zone();
        return LocalDate.ofInstant(moment == null ? clock.instant() : moment, zone);
    }
}
