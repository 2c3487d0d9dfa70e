package org.tamga.access.foureyes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.shared.TimeOrderedId;

/** Keeps what one person wants done until another has decided. */
@Component
public class FourEyes {

    /** Somebody wants to confirm what he proposed himself, or what is decided already. */
    public static final class NotForYou extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotForYou(String reason) {
            super(reason);
        }
    }

    private final Set<String> needed;
    private final SharedActStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    FourEyes(@Value("${tamga.four-eyes:}") Set<String> needed, SharedActStore store, TransactionOperations transactions,
            Clock clock) {
        this.needed = Set.copyOf(needed);
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether acts of this kind need a second person. */
    public boolean needs(String action) {
        return needed.contains(action);
    }

    /** @param content what is to be done, as JSON; no secret, since it is kept */
    public SharedAct propose(String action, String subject, String content, String by) {
        SharedAct act = new SharedAct(TimeOrderedId.next(), action, subject, content, clock.instant(), by, null, null, null);
        store.propose(act);
        return act;
    }

    public List<SharedAct> list() {
        return store.list();
    }

    /**
     * Does what was proposed, once.
     *
     * @param carryOut what to do with it, in the transaction that notes the confirmation
     * @return empty if there is no such act
     * @throws NotForYou if the person may not confirm it
     */
    public Optional<SharedAct> confirm(UUID id, String by, Consumer<SharedAct> carryOut) {
        return store.find(id).map(act -> {
            if (act.proposedBy().equals(by)) {
                throw new NotForYou("another person than the one who proposed it confirms it");
            }
            transactions.executeWithoutResult(status -> {
                decide(act, by, true);
                carryOut.accept(act);
            });
            return store.find(id).orElseThrow();
        });
    }

    /** Another person rejects it, or the one who proposed it takes it back. @return empty if there is no such act */
    public Optional<SharedAct> reject(UUID id, String by) {
        return store.find(id).map(act -> {
            decide(act, by, false);
            return store.find(id).orElseThrow();
        });
    }

    private void decide(SharedAct act, String by, boolean confirmed) {
        if (!store.decide(act.id(), clock.instant(), by, confirmed)) {
            throw new NotForYou("it was decided before");
        }
    }
}
