package org.tamga.mailroom;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.mailroom.spi.MessageHandler;
import org.tamga.mailroom.store.OutcomeStore;
import org.tamga.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Settles every message; fails on poison until it is mended, waits when busy. */
final class Echo implements MessageHandler<String> {

    static final String KIND = "echo";

    final List<String> handled = Collections.synchronizedList(new ArrayList<>());
    final List<String> begun = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch busy = new CountDownLatch(1);
    final AtomicInteger outages = new AtomicInteger();
    volatile boolean mended;

    private final OutcomeStore store;
    private final TransactionOperations transactions;

    Echo(TestDatabase database) {
        this.store = new OutcomeStore(database.dataSource(), database.jdbc(), database.evidence(), new JsonMapper());
        this.transactions = database.transactions();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String open(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.equals("unreadable")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    @Override
    public int priority(String message) {
        return message.equals("urgent") ? 5 : 0;
    }

    @Override
    public Outcome handle(Letter letter, String message) {
        if (message.equals("abyss")) {
            return handle(letter, new String("abyss"));
        }
        if (message.equals("poison") && !mended) {
            throw new IllegalStateException(message);
        }
        if (message.equals("unlucky") && outages.get() > 0) {
            outages.decrementAndGet();
            throw new DataAccessResourceFailureException("no room",
                    new SQLException("could not extend file: No space left on device", "53100"));
        }
        begun.add(message);
        if (message.startsWith("busy")) {
            awaitRelease();
        }
        handled.add(message);
        Outcome outcome = new Outcome(letter.conversation(), Clock.systemUTC().instant(), Outcome.State.DONE, null, 0,
                List.of());
        transactions.executeWithoutResult(status -> store.settle(List.of(outcome)));
        return outcome;
    }

    private void awaitRelease() {
        try {
            busy.await(100, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
