package org.tamga.access.foureyes;

import java.time.Clock;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;
import org.tamga.shared.TimeOrderedId;

/** Keeps what one person wants done until another has decided. */
@Component
public class FourEyes {

    private final ActKinds kinds;
    private final SharedActStore store;
    private final Clock clock;

    FourEyes(ActKinds kinds, SharedActStore store, Clock clock) {
        this.kinds = kinds;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Whether this act needs a second person.
     *
     * @param thereIsAnother asked only if acts of this kind need one: as long as there is only one, nobody could confirm
     */
    public boolean needs(String action, BooleanSupplier thereIsAnother) {
        return kinds.needs(action) && thereIsAnother.getAsBoolean();
    }

    /** @param content what is to be done, as JSON; no secret, since it is kept */
    public SharedAct propose(String action, String subject, String content, String by) {
        SharedAct act = SharedAct.proposed(TimeOrderedId.next(), action, subject, content, clock.instant(), by);
        store.propose(act, null);
        return act;
    }

    /** As {@link #propose}, with what was sent beside it. */
    SharedAct proposeCall(String action, String subject, String content, byte[] body, String by) {
        SharedAct act = SharedAct.proposed(TimeOrderedId.next(), action, subject, content, clock.instant(), by);
        store.propose(act, body);
        return act;
    }
}
