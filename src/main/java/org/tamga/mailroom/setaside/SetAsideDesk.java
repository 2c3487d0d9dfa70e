package org.tamga.mailroom.setaside;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Outcome;
import org.tamga.mailroom.store.MessageStore;
import org.tamga.mailroom.store.OutcomeStore;
import org.tamga.shared.Finding;
import org.tamga.shared.Severity;

/**
 * Keeps what the platform could not handle. It has no answer as long as it lies here, and keeps its receipt and its id when it
 * is handed in again; only giving up settles it.
 */
@Component
public class SetAsideDesk {

    private static final int LONGEST_FAILURE = 500;
    private static final int LONGEST_TRACE = 8_000;
    private static final Logger log = LoggerFactory.getLogger(SetAsideDesk.class);

    private final SetAsideStore store;
    private final MessageStore messages;
    private final OutcomeStore outcomes;
    private final TransactionOperations transactions;
    private final Clock clock;

    public SetAsideDesk(SetAsideStore store, MessageStore messages, OutcomeStore outcomes,
            TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.outcomes = outcomes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes a message out of the queue, so that it blocks nobody. @return what its sender is told meanwhile */
    public Outcome put(Letter letter, int attempts, Throwable cause) {
        return put(letter, attempts, cause.toString(), trace(cause));
    }

    /** The same for what left no exception behind. @param trace where whoever mends it should look */
    public Outcome put(Letter letter, int attempts, String failure, String trace) {
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> store.put(letter.conversation(), attempts,
                shortened(failure, LONGEST_FAILURE), shortened(trace, LONGEST_TRACE), now));
        return waiting(letter.conversation(), now);
    }

    /** What the sender of a message that lies here is told; empty if it does not. */
    public Optional<Outcome> findOutcome(UUID conversation) {
        return store.findWaitingSince(conversation).map(since -> waiting(conversation, since));
    }

    /** The latest first. @param state null for any @param before only those older than this one; null for the latest */
    public List<SetAside> list(SetAside.@Nullable State state, @Nullable UUID before, int most) {
        return store.list(state, before, most);
    }

    public Optional<SetAside> find(UUID conversation) {
        return store.find(conversation);
    }

    /** The message as it came, to the byte. */
    public Optional<byte[]> findMessage(UUID conversation) {
        return store.find(conversation).flatMap(found -> messages.find(conversation)).map(MessageStore.Stored::body);
    }

    /** How many wait for somebody to decide. */
    public long countWaiting() {
        return store.countWaiting();
    }

    /** Hands it in again, as urgent as it was: within seconds a server takes it up. @throws NotSetAside if it does not wait */
    public void replay(UUID conversation, String by) {
        if (replay(List.of(conversation), by) == 0) {
            throw notWaiting(conversation);
        }
    }

    /** Hands in again whatever waits. @param kind of messages; null for all @return how many */
    public int replayAll(@Nullable String kind, String by) {
        return replay(store.listWaiting(kind), by);
    }

    private int replay(List<UUID> conversations, String by) {
        Integer replayed = transactions.execute(status -> store.replay(conversations, by, clock.instant()));
        log.info("{} handed in {} messages again that were set aside", by, replayed);
        return replayed == null ? 0 : replayed;
    }

    /**
     * Settles it as failed. The sender is told why.
     *
     * @throws NotSetAside if it does not wait
     */
    public void giveUp(UUID conversation, String reason, String by) {
        Outcome failed = new Outcome(conversation, clock.instant(), Outcome.State.FAILED, null, 0, List.of(Finding.error(
                "not-handled", "MAILROOM-01", null, null, "The platform could not handle this message: " + reason)));
        transactions.executeWithoutResult(status -> {
            if (!store.isWaiting(conversation)) {
                throw notWaiting(conversation);
            }
            outcomes.settle(List.of(failed));
        });
        log.warn("{} gave message {} up: {}", by, conversation, reason);
    }

    private NotSetAside notWaiting(UUID conversation) {
        return new NotSetAside(store.find(conversation).map(found -> switch (found.state()) {
            case WAITING -> "message " + conversation + " was set aside again meanwhile";
            case REPLAYED -> "message " + conversation + " has been handed in again already";
            case HANDLED -> "message " + conversation + " has been handled";
            case GIVEN_UP -> "message " + conversation + " was given up";
        }).orElse("no message " + conversation + " is set aside"));
    }

    private static Outcome waiting(UUID conversation, Instant since) {
        return new Outcome(conversation, since, Outcome.State.SET_ASIDE, null, 0, List.of(new Finding("set-aside",
                "MAILROOM-02", Severity.WARNING, null, null,
                "The platform could not handle this message. It is kept, and somebody looks at it; it need not be sent again.",
                Map.of())));
    }

    private static String trace(Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static String shortened(String text, int longest) {
        String storable = text.replace('\0', ' ');
        return storable.length() <= longest ? storable : storable.substring(0, longest - 1) + "…";
    }
}
