package org.tamga.mailroom;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tamga.mailroom.outage.Outages;
import org.tamga.mailroom.setaside.SetAsideDesk;
import org.tamga.mailroom.spi.MessageHandler;
import org.tamga.mailroom.store.MessageStore;
import org.tamga.platform.Compartment;
import org.tamga.platform.Correlation;
import org.tamga.platform.StorageOutage;
import org.tamga.platform.tracing.Traces;

/**
 * Hands received messages to their owners, most urgent first, and takes over what a process that died had taken up. A message
 * whose handling keeps failing is set aside after {@link #ATTEMPTS} attempts and never blocks the others; one that fails with
 * the database stays pending, and is taken up again as long as that takes.
 */
@Component
class SortingOffice implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SortingOffice.class);

    /** Messages in memory at most; beyond it the desk sends people away before memory is in danger. */
    private static final int ROOM = 4000;

    /** Messages that are taken up again together. */
    private static final int BATCH = ROOM / 4;

    private static final int ATTEMPTS = 4;
    private static final int SILENCE_SECONDS = 10;

    /** Whose messages everybody may take up: those received while handling was stopped. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final UUID worker = UUID.randomUUID();
    private final MessageStore store;
    private final SetAsideDesk setAside;
    private final ObjectProvider<MessageHandler<?>> handlers;
    private final Outages outages;
    private final int hands;
    private final Hands working;
    private final Map<UUID, CompletableFuture<Outcome>> unsettled = new ConcurrentHashMap<>();

    /** @param hands messages handled at the same time; each waits for the database most of its time */
    SortingOffice(MessageStore store, SetAsideDesk setAside, ObjectProvider<MessageHandler<?>> handlers,
            Outages outages, @Value("${tamga.mailroom.hands:256}") int hands) {
        this.store = store;
        this.setAside = setAside;
        this.handlers = handlers;
        this.outages = outages;
        this.hands = hands;
        this.working = new Hands(() -> outages.findMaintenance().isPresent());
    }

    /** Who is to handle a message that comes now; empty while handling is stopped: then it is held. */
    Optional<UUID> worker() {
        return outages.findMaintenance().isPresent() ? Optional.empty() : Optional.of(worker);
    }

    static UUID holder(Optional<UUID> worker) {
        return worker.orElse(NOBODY);
    }

    void checkRoom() {
        if (unsettled.size() >= ROOM) {
            throw new DeskFull(unsettled.size());
        }
    }

    <M> void enqueue(Letter letter, MessageHandler<M> handler, M message, int priority) {
        CompletableFuture<Outcome> settled = new CompletableFuture<>();
        if (unsettled.putIfAbsent(letter.conversation(), settled) == null) {
            working.give(priority, Traces.continued("tamga.handle", letter.conversation(),
                    () -> complete(letter, settled, () -> handleUntilSettled(letter, handler, message))));
        }
    }

    /** Handles it unless it was settled between the look at what is pending and its turn. */
    private <M> void enqueueAgain(Letter letter, MessageHandler<M> handler, M message) {
        CompletableFuture<Outcome> settled = new CompletableFuture<>();
        if (unsettled.putIfAbsent(letter.conversation(), settled) == null) {
            working.give(handler.priority(message), () -> complete(letter, settled, () -> store
                    .findOutcome(letter.conversation()).orElseGet(() -> handleUntilSettled(letter, handler, message))));
        }
    }

    /** Empty also where the message could not be settled yet: it is pending, and will be. */
    Optional<Outcome> await(UUID conversation, Duration longest) {
        CompletableFuture<Outcome> settled = unsettled.get(conversation);
        if (settled == null) {
            return store.findOutcome(conversation);
        }
        try {
            return Optional.of(settled.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void complete(Letter letter, CompletableFuture<Outcome> settled, Supplier<Outcome> handling) {
        try (Correlation.Scope about = Correlation.of(letter.conversation())) {
            Outcome outcome = handling.get();
            Figures.settled(letter, outcome);
            log.debug("settled: {} {}", outcome.state(), outcome.mrn());
            settled.complete(outcome);
        } catch (RuntimeException e) {
            log.warn("message {} stays pending: {}", letter.conversation(), e.toString());
            settled.completeExceptionally(e);
        } finally {
            unsettled.remove(letter.conversation());
        }
    }

    private <M> Outcome handleUntilSettled(Letter letter, MessageHandler<M> handler, M message) {
        for (int attempt = 1;; attempt++) {
            try {
                return handler.handle(letter, message);
            } catch (RuntimeException | Error e) { // a message too deep for the stack must not cost a hand
                if (StorageOutage.isBehind(e)) {
                    throw e;
                }
                Optional<Outcome> settledElsewhere = store.findOutcome(letter.conversation());
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

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void beatAndTakeOver() {
        if (!working.areWorking()) {
            return;
        }
        Compartment.DESK.run(() -> { // nothing else must keep the server from saying that it is alive
            store.beat(worker);
            outages.pulse();
        });
        int taken = BATCH;
        while (taken == BATCH && unsettled.size() < ROOM / 2 && outages.findMaintenance().isEmpty()) {
            taken = Compartment.CLEARANCE.call(this::takeOver);
        }
    }

    private int takeOver() {
        Map<String, MessageHandler<?>> byKind = handlers.stream()
                .collect(Collectors.toMap(MessageHandler::kind, Function.identity()));
        List<MessageStore.Stored> messages = store.takeOver(worker, unsettled.keySet(), SILENCE_SECONDS, BATCH);
        for (MessageStore.Stored message : messages) {
            log.debug("takes up message {} again", message.letter().conversation());
            reopen(message, byKind.get(message.letter().kind()));
        }
        if (!messages.isEmpty()) {
            log.info("takes up {} messages that waited", messages.size());
        }
        return messages.size();
    }

    private <M> void reopen(MessageStore.Stored stored, @Nullable MessageHandler<M> handler) {
        if (handler == null) {
            log.error("message {} is of kind {}, which nobody handles", stored.letter().conversation(), stored.letter().kind());
            setAside.put(stored.letter(), 0, new IllegalStateException("nobody handles messages of this kind"));
            return;
        }
        try {
            enqueueAgain(stored.letter(), handler, handler.open(stored.body()));
        } catch (RuntimeException | Error e) { // it could be opened when it came
            log.error("message {} can no longer be opened and is set aside", stored.letter().conversation(), e);
            setAside.put(stored.letter(), 0, e);
        }
    }

    @Override
    public void start() {
        store.beat(worker);
        outages.pulse();
        working.start(hands);
    }

    /** Takes up nothing new and finishes what it has; during a maintenance that stays pending for whoever goes on. */
    @Override
    public void stop() {
        working.stop();
        store.leave(worker);
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
