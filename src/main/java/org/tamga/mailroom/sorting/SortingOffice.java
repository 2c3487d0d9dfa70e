package org.tamga.mailroom.sorting;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tamga.mailroom.DeskFull;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Outcome;
import org.tamga.mailroom.outage.Outages;
import org.tamga.mailroom.spi.MessageHandler;
import org.tamga.mailroom.store.MessageStore;
import org.tamga.mailroom.store.PendingStore;
import org.tamga.platform.tracing.Traces;

/**
 * Hands received messages to their owners, most urgent first. A message that fails never blocks the others
 * ({@link Handling}), nor does one that takes the process down ({@link Quarantine}).
 */
@Component
public class SortingOffice implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SortingOffice.class);

    /** Messages in memory at most; beyond it the desk sends people away before memory is in danger. */
    static final int ROOM = 4000;

    /** Suspects that take longer are no danger to the process, or not soon. */
    private static final Duration LONGEST_ALONE = Duration.ofSeconds(30);

    private final UUID worker = UUID.randomUUID();
    private final PendingStore pending;
    private final Handling handling;
    private final Outages outages;
    private final int hands;
    private final Hands working;
    private final Quarantine quarantine;
    private final Unsettled unsettled = new Unsettled();

    /** @param hands messages handled at the same time; each waits for the database most of its time */
    public SortingOffice(PendingStore pending, Handling handling, Outages outages,
            @Value("${tamga.mailroom.hands:256}") int hands) {
        BooleanSupplier stopped = () -> outages.findMaintenance().isPresent();
        this.pending = pending;
        this.handling = handling;
        this.outages = outages;
        this.hands = hands;
        this.working = new Hands(stopped);
        this.quarantine = new Quarantine(stopped, LONGEST_ALONE, this::noteNotAlone);
    }

    /** Who is to handle a message that comes now: this process, or nobody while handling is stopped; then it is held. */
    public UUID holder() {
        return outages.findMaintenance().isPresent() ? PendingStore.NOBODY : worker;
    }

    /** @throws DeskFull if too much is in memory already */
    public void checkRoom() {
        if (unsettled.size() >= ROOM) {
            throw new DeskFull(unsettled.size());
        }
    }

    /** Puts a message that was just received in line. */
    public <M> void enqueue(Letter letter, MessageHandler<M> handler, M message, int priority) {
        unsettled.add(letter, () -> handling.untilSettled(letter, handler, message),
                work -> give(priority, Traces.continued("tamga.handle", letter.conversation(), work)));
    }

    <M> void enqueueAgain(Letter letter, MessageHandler<M> handler, M message) {
        unsettled.add(letter, () -> handling.again(letter, handler, message),
                work -> give(handler.priority(message), work));
    }

    private void give(int priority, Runnable work) {
        working.give(priority, quarantine.outside(work));
    }

    /** Puts a message in line that is to be opened and handled alone. */
    <M> void enqueueSuspect(MessageStore.Stored stored, MessageHandler<M> handler, int loneDeaths) {
        UUID conversation = stored.letter().conversation();
        unsettled.add(stored.letter(), () -> {
            pending.noteAlone(conversation, true);
            return handling.again(stored, handler);
        }, work -> quarantine.give(conversation, loneDeaths, work));
    }

    private void noteNotAlone(UUID conversation) {
        try {
            pending.noteAlone(conversation, false);
        } catch (RuntimeException e) {
            log.warn("it could not be noted that {} is no longer alone in hand: {}", conversation, e.toString());
        }
    }

    /** Empty also where the message could not be settled yet: it is pending, and will be. */
    public Optional<Outcome> await(UUID conversation, Duration longest) {
        return unsettled.await(conversation, longest, handling::findOutcome);
    }

    UUID worker() {
        return worker;
    }

    Collection<UUID> held() {
        return unsettled.conversations();
    }

    @Override
    public void start() {
        pending.beat(worker);
        outages.pulse();
        working.start(hands);
        quarantine.start();
    }

    /** Takes up nothing new and finishes what it has; during a maintenance that stays pending for whoever goes on. */
    @Override
    public void stop() {
        quarantine.stop();
        working.stop();
        pending.leave(worker);
    }

    @Override
    public boolean isRunning() {
        return working.areWorking();
    }

    /** Before the web server takes requests, and after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }
}
