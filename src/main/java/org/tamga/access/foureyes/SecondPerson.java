package org.tamga.access.foureyes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.Role;

/** Decides about what another person wants done. */
@Component
public class SecondPerson {

    private final SharedActStore store;
    private final List<Deed> deeds;
    private final Identities identities;
    private final Clock clock;

    SecondPerson(SharedActStore store, List<Deed> deeds, Identities identities, Clock clock) {
        this.store = store;
        this.identities = identities;
        this.deeds = List.copyOf(deeds);
        this.clock = clock;
    }

    /** Those that nobody has decided first, then the latest. */
    public List<SharedAct> list(int most) {
        return store.list(most);
    }

    public Optional<SharedAct> find(UUID id) {
        return store.find(id);
    }

    /** How many acts this person could decide about now. */
    public int countFor(String name) {
        return store.countUndecided(clock.instant().minus(SharedAct.LIFE), name);
    }

    /** Whether it still waits. */
    public boolean waits(SharedAct act) {
        return act.waits(clock.instant());
    }

    /** What it would change. */
    public List<Deed.Change> changes(SharedAct act) {
        return deed(act).changes(act);
    }

    /**
     * Does what was proposed, once. The decision is durable before it is done; what came of it is noted afterwards.
     *
     * @param confirmer who is a person: a system has been told to nobody but the one who registered it
     * @return empty if there is no such act
     * @throws NotForYou if he may not confirm it
     */
    public Optional<SharedAct> confirm(UUID id, String confirmer, boolean isPerson) {
        return store.find(id).map(act -> {
            if (act.proposedBy().equals(confirmer)) {
                throw new NotForYou("another person than the one who proposed it confirms it");
            }
            if (!isPerson) {
                throw new NotForYou("a person confirms it, not a system");
            }
            if (act.confirmed() == null && !waits(act)) {
                throw new NotForYou("it has expired, and can be proposed anew");
            }
            identities.find(act.proposedBy()).ifPresent(proposer -> checkProposer(proposer, confirmer));
            decide(act, confirmer, true, null);
            store.conclude(id, deed(act).carryOut(act));
            return store.find(id).orElseThrow();
        });
    }

    /** Another person rejects it, or the one who proposed it takes it back. @return empty if there is no such act */
    public Optional<SharedAct> reject(UUID id, String by, @Nullable String reason) {
        return store.find(id).map(act -> {
            decide(act, by, false, reason);
            return store.find(id).orElseThrow();
        });
    }

    /** Two must want it: who was dismissed meanwhile does not, and a system wants what whoever has its secret wants. */
    private static void checkProposer(Identity proposer, String confirmer) {
        if (!proposer.open() || !proposer.caller().is(Role.ADMIN)) {
            throw new NotForYou("%s, who proposed it, is no administrator any more".formatted(proposer.name()));
        }
        if (!proposer.isPerson() && proposer.toldTo() == null) {
            throw new NotForYou("nobody knows who was told the secret of %s: give it a new one, and let it propose again"
                    .formatted(proposer.name()));
        }
        if (!proposer.isPerson() && confirmer.equals(proposer.toldTo())) {
            throw new NotForYou("you know the secret of %s, which proposed it".formatted(proposer.name()));
        }
    }

    private void decide(SharedAct act, String by, boolean confirmed, @Nullable String reason) {
        if (!store.decide(act.id(), clock.instant(), by, confirmed, reason)) {
            throw new NotForYou("it was decided before");
        }
    }

    private Deed deed(SharedAct act) {
        return deeds.stream().filter(deed -> deed.does(act.action())).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows how to do " + act));
    }
}
