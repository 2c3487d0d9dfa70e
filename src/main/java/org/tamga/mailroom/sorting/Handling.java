package org.tamga.mailroom.sorting;

import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Outcome;
import org.tamga.mailroom.setaside.SetAsideDesk;
import org.tamga.mailroom.spi.MessageHandler;
import org.tamga.mailroom.store.MessageStore;
import org.tamga.mailroom.store.OutcomeStore;
import org.tamga.platform.StorageOutage;

/**
 * Lets the owner of a message act on it. One whose handling keeps failing is set aside after {@link #ATTEMPTS} attempts; one
 * that fails with the database stays pending, and is taken up again as long as that takes.
 */
@Component
public class Handling {

    private static final Logger log = LoggerFactory.getLogger(Handling.class);
    private static final int ATTEMPTS = 4;

    private final OutcomeStore outcomes;
    private final SetAsideDesk setAside;

    public Handling(OutcomeStore outcomes, SetAsideDesk setAside) {
        this.outcomes = outcomes;
        this.setAside = setAside;
    }

    <M> Outcome untilSettled(Letter letter, MessageHandler<M> handler, M message) {
        for (int attempt = 1;; attempt++) {
            try {
                return handler.handle(letter, message);
            } catch (RuntimeException | Error e) { // a message too deep for the stack must not cost a hand
                if (StorageOutage.isBehind(e)) {
                    throw e;
                }
                Optional<Outcome> settledElsewhere = outcomes.find(letter.conversation());
                if (settledElsewhere.isPresent()) {
                    return settledElsewhere.get();
                }
                if (attempt == ATTEMPTS) {
                    log.error("message {} of kind {} is set aside after {} attempts", letter.conversation(), letter.kind(),
                            attempt, e);
                    return setAside.put(letter, attempt, e);
                }
                log.warn("message {}: attempt {} failed: {}", letter.conversation(), attempt, e.toString());
            }
        }
    }

    Optional<Outcome> findOutcome(UUID conversation) {
        return outcomes.find(conversation);
    }

    /** Unless it was settled between the look at what is pending and its turn. */
    <M> Outcome again(Letter letter, MessageHandler<M> handler, M message) {
        return outcomes.find(letter.conversation()).orElseGet(() -> untilSettled(letter, handler, message));
    }

    /** The same from the bytes, where it must be opened in its turn as well. */
    <M> Outcome again(MessageStore.Stored stored, MessageHandler<M> handler) {
        M message;
        try {
            message = handler.open(stored.body());
        } catch (RuntimeException | Error e) {
            return unreadable(stored.letter(), e);
        }
        return again(stored.letter(), handler, message);
    }

    /** It could be opened when it came. */
    Outcome unreadable(Letter letter, Throwable cause) {
        log.error("message {} can no longer be opened and is set aside", letter.conversation(), cause);
        return setAside.put(letter, 0, cause);
    }
}
