package org.tamga.mailroom;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.access.Caller;
import org.tamga.evidence.signing.SigningKeys;
import org.tamga.mailroom.setaside.SetAsideDesk;
import org.tamga.mailroom.sorting.SortingOffice;
import org.tamga.mailroom.spi.MessageHandler;
import org.tamga.mailroom.store.MessageStore;
import org.tamga.mailroom.store.OutcomeStore;
import org.tamga.mailroom.store.PendingStore;
import org.tamga.platform.Compartment;
import org.tamga.platform.Correlation;
import org.tamga.platform.GroupCommit;
import org.tamga.platform.tracing.Traces;
import org.tamga.shared.TimeOrderedId;
import tools.jackson.databind.json.JsonMapper;

/**
 * The receiving desk. A message is durable before its receipt is given; it is handled after that, most urgent first, once,
 * also when the process stops in between. While handling is stopped for maintenance, messages are received and
 * held. A message that comes again gets the receipt and the answer of the first time.
 */
@Component
public class Mailroom {

    private static final Logger log = LoggerFactory.getLogger(Mailroom.class);
    private static final int LARGEST_GROUP = 128;
    /** None: every sender waits for its receipt, and rests that were tried made it no cheaper. */
    private static final Duration REST = Duration.ZERO;

    private final MessageStore store;
    private final OutcomeStore outcomes;
    private final PendingStore pending;
    private final SortingOffice sortingOffice;
    private final SetAsideDesk setAside;
    private final GroupCommit<MessageStore.Incoming, Receipt> desk;
    private final ObjectProvider<MessageHandler<?>> handlers;
    private final Map<String, MessageHandler<?>> handlersByKind = new ConcurrentHashMap<>();
    private final SigningKeys keys;
    private final JsonMapper json;
    private final Clock clock;

    /** @param handlers asked for as messages come in, since handlers themselves settle their messages here */
    Mailroom(MessageStore store, OutcomeStore outcomes, PendingStore pending, SortingOffice sortingOffice,
            SetAsideDesk setAside, TransactionOperations transactions, ObjectProvider<MessageHandler<?>> handlers,
            SigningKeys keys, JsonMapper json, Clock clock) {
        this.store = store;
        this.outcomes = outcomes;
        this.pending = pending;
        this.sortingOffice = sortingOffice;
        this.setAside = setAside;
        this.desk = new GroupCommit<>("desk", LARGEST_GROUP, REST,
                Compartment.DESK.over(transactions), store::receive);
        this.handlers = handlers;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes a message in; when this returns, it is durable.
     *
     * @param sender    who sends it
     * @param messageId the sender's own id of the message; null makes the content its id
     * @param channel   how it came, for example {@code http}
     * @param kind      names the {@link MessageHandler} that owns it
     * @throws org.tamga.shared.wco.MalformedMessage if it is no message of that kind
     * @throws NotAdmitted    if the sender may not send it
     * @throws DeskFull       if too much waits already
     * @throws MessageIdTaken if the id was used for another content
     */
    public Receipt receive(Caller sender, @Nullable String messageId, String channel, String kind, byte[] body) {
        return Traces.step("tamga.receive", () -> receive(sender, messageId, channel, handler(kind), body));
    }

    private <M> Receipt receive(Caller sender, @Nullable String messageId, String channel, MessageHandler<M> handler,
            byte[] body) {
        sortingOffice.checkRoom();
        M message = handler.open(body);
        handler.admit(sender, message);
        String hash = sha256(body);
        String id = messageId == null ? "sha256:" + hash : messageId;
        Letter letter = new Letter(TimeOrderedId.next(), sender.name(), handler.kind(), clock.instant());
        int priority = handler.priority(message);
        UUID holder = sortingOffice.holder();
        Receipt receipt = store(
                new MessageStore.Incoming(letter, id, channel, hash, body, priority, holder));
        Correlation.ofRequest(receipt.conversationId());
        Traces.about(receipt.conversationId());
        log.debug("received by {}, kind {}{}", channel, handler.kind(), receipt.repeated() ? ", again" : "");
        Figures.received(channel, receipt);
        if (!receipt.repeated()) {
            if (!holder.equals(PendingStore.NOBODY)) {
                sortingOffice.enqueue(letter, handler, message, priority);
            }
        } else if (!receipt.contentHash().equals(hash)) {
            throw new MessageIdTaken(id);
        }
        return receipt;
    }

    /** The kind of a message that came without it, by the handler that recognises it. */
    public Optional<String> findKind(byte[] body) {
        return handlers.stream().filter(handler -> handler.recognises(body)).map(MessageHandler::kind).findFirst();
    }

    private Receipt store(MessageStore.Incoming incoming) {
        try (Correlation.Scope about = Correlation.of(incoming.letter().conversation())) {
            return Traces.step("tamga.store", () -> desk.store(incoming));
        }
    }

    /** Waits until the message is settled or set aside; empty if that takes longer. */
    public Optional<Outcome> await(UUID conversation, Duration longest) {
        return sortingOffice.await(conversation, longest).or(() -> setAside.findOutcome(conversation));
    }

    /** The message, if there is one of that id. */
    public Optional<Letter> findLetter(UUID conversation) {
        return store.findLetter(conversation);
    }

    /** The receipt of a message that has come, without the question of doubles. */
    public Optional<Receipt> findReceipt(UUID conversation) {
        return store.findReceipt(conversation);
    }

    /** The receipt with the server's signature. */
    public SignedReceipt sign(Receipt receipt) {
        return SignedReceipt.of(receipt, keys, json);
    }

    /** Empty as long as the message is neither settled nor set aside. */
    public Optional<Outcome> findOutcome(UUID conversation) {
        return outcomes.find(conversation).or(() -> setAside.findOutcome(conversation));
    }

    /** For handlers: marks messages as settled, in the transaction that stores what was done. */
    public void settle(List<Outcome> settled) {
        outcomes.settle(settled);
    }

    /** Messages received and not yet settled, by any process. */
    public long countPending() {
        return pending.count();
    }

    private MessageHandler<?> handler(String kind) {
        return handlersByKind.computeIfAbsent(kind, this::findHandler);
    }

    private MessageHandler<?> findHandler(String kind) {
        return handlers.stream().filter(handler -> handler.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody handles messages of kind " + kind));
    }

    @PreDestroy
    void close() {
        desk.close();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
