package org.tamga.mailroom.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.shared.TimeOrderedId;

/**
 * The record of outages. A maintenance is declared, and holds on all servers until it is ended; a silence is what the servers
 * find behind them when they are back.
 */
@Component
public class Outages {

    private static final Logger log = LoggerFactory.getLogger(Outages.class);

    private final OutageStore store;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Duration silence;
    private volatile Optional<Outage> maintenance = Optional.empty();

    /** @param silence without any living server, from which on it counts as an outage */
    public Outages(OutageStore store, TransactionOperations transactions, Clock clock,
            @Value("${tamga.outage.silence:15s}") Duration silence) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.silence = silence;
    }

    /** The maintenance that lasts; as of the last {@link #pulse()}, where another server has declared it. */
    public Optional<Outage> findMaintenance() {
        return maintenance;
    }

    /**
     * Stops handling; receiving goes on. The servers follow within seconds.
     *
     * @throws IllegalStateException if a maintenance lasts already
     */
    public Outage startMaintenance(String reason, String by) {
        Outage started = new Outage(TimeOrderedId.next(), Outage.Kind.MAINTENANCE, clock.instant(), null, reason, by);
        try {
            store.add(started);
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("a maintenance lasts already", e);
        }
        maintenance = Optional.of(started);
        log.warn("{} has stopped the handling of messages: {}", by, reason);
        return started;
    }

    /** Lets handling go on. @throws IllegalStateException if there is no maintenance */
    public Outage endMaintenance(String by) {
        Outage open = store.findOpen().orElseThrow(() -> new IllegalStateException("there is no maintenance"));
        Outage ended = new Outage(open.id(), open.kind(), open.startedAt(), later(open.startedAt()), open.reason(),
                open.declaredBy());
        transactions.executeWithoutResult(status -> store.end(ended));
        maintenance = Optional.empty();
        log.warn("{} has ended the maintenance", by);
        return ended;
    }

    /** Every few seconds, by every server: says that one is alive, learns what the others know. */
    public void pulse() {
        transactions.executeWithoutResult(status -> {
            Instant now = clock.instant();
            store.renewPulse(now).filter(last -> last.plus(silence).isBefore(now)).ifPresent(last -> {
                log.warn("no server was alive since {}", last);
                Outage ended = new Outage(TimeOrderedId.next(), Outage.Kind.SILENCE, last, now, "no server was alive",
                        "machine");
                store.add(ended);
                store.note(ended);
            });
        });
        maintenance = store.findOpen();
    }

    public Optional<Outage> find(UUID id) {
        return store.find(id);
    }

    /** The outages that lasted at that moment or began later, oldest first. */
    public List<Outage> listSince(Instant moment) {
        return store.listSince(moment);
    }

    /**
     * Where a deadline moves because of outages.
     *
     * @param grace that the law grants from the end of an outage on
     * @return {@link Instant#MAX} while the outage lasts
     */
    public Instant move(Instant deadline, Duration grace) {
        Instant moved = deadline;
        for (Outage outage : store.listSince(deadline.minus(grace))) {
            moved = outage.move(moved, grace);
        }
        return moved;
    }

    private Instant later(Instant start) {
        Instant now = clock.instant();
        return now.isAfter(start) ? now : start.plus(1, ChronoUnit.MICROS);
    }
}
