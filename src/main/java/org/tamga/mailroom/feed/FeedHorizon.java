package org.tamga.mailroom.feed;

import java.util.Collections;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tamga.platform.Compartment;

/**
 * How far the feeds may be read. Transactions end in another order than they began, so that a notice may appear behind one
 * that has been read already; the horizon never passes a position that is still on its way. It waits for the transactions that
 * have notices in hand, and for no others, and they never wait for it.
 */
@Component
public class FeedHorizon {

    private final FeedStore store;
    private long position;
    private long goal;
    private Set<String> awaited = Set.of();

    public FeedHorizon(FeedStore store) {
        this.store = store;
    }

    /**
     * What is at this position or before it can be read, or never will be; asked of the database anew. Whoever asks, waits for
     * connections of the notices alone, since all others wait for him.
     */
    public synchronized long look() {
        return Compartment.NOTICES.call(this::ask);
    }

    private long ask() {
        if (goal > position && Collections.disjoint(awaited, store.writers())) {
            position = goal;
        }
        if (goal == position) {
            // in this order: whoever has a position up to the goal is among the writers, or has ended
            goal = store.lastPosition();
            awaited = goal == position ? Set.of() : store.writers();
            if (awaited.isEmpty()) {
                position = goal;
            }
        }
        return position;
    }
}
