package org.tamga.mailroom;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.tamga.mailroom.store.DeliveryStore;

/** Pushes what is about no declaration to those who have given an address; nobody else need be told here. */
@Component
public class Bulletins {

    private final DeliveryStore store;
    private final Clock clock;

    public Bulletins(DeliveryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** In the transaction of the caller, and pushed once that has ended well; nothing if the recipient has no webhook. */
    public void push(Bulletin bulletin) {
        store.enqueue(bulletin, clock.instant());
    }
}
