package org.tamga.party;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.reference.LawBook;

/**
 * Who represents whom.
 *
 * <p>What it says is at most two seconds old; on the server where a mandate was given or revoked it is never older than that.
 */
@Component
public class MandateRegister {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 50_000;

    private record Pair(String principal, String representative) {
    }

    private record Remembered(Instant since, Map<Pair, List<Mandate>> mandates) {
    }

    private final MandateStore store;
    private final LawBook laws;
    private final TransactionOperations transactions;
    private final Clock clock;
    private volatile Remembered remembered = new Remembered(Instant.EPOCH, Map.of());

    MandateRegister(MandateStore store, LawBook laws, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.laws = laws;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The mandates of the principal for the representative that hold on the day. @param zone whose day it is */
    public List<Mandate> listInForce(String principal, String representative, LocalDate day, ZoneId zone) {
        return fresh().mandates.computeIfAbsent(new Pair(principal, representative),
                pair -> store.between(pair.principal, pair.representative)).stream()
                .filter(mandate -> mandate.holdsOn(day, zone)).toList();
    }

    /** Those in which one of the parties stands on either side, or that this person gave; latest first. */
    public List<Mandate> list(Collection<String> parties, String givenBy) {
        return store.list(parties, givenBy);
    }

    public Optional<Mandate> find(UUID id) {
        return store.find(id);
    }

    /**
     * Puts mandates on file, all or none. One of the same parties, kind and first day as another takes its place.
     *
     * @return as they are kept; those are left out in whose place one stands that was revoked
     */
    public List<Mandate> give(List<Mandate> mandates) {
        List<Mandate> kept = new ArrayList<>();
        transactions.executeWithoutResult(
                status -> mandates.forEach(mandate -> store.save(mandate, clock.instant()).ifPresent(kept::add)));
        forget();
        return List.copyOf(kept);
    }

    /** From today on it holds no more, wherever it is asked for: each law counts its own days. @param by who revokes it */
    public void revoke(UUID id, String by) {
        Instant now = clock.instant();
        store.revoke(id, laws.currentOrDefault(null).dayOf(now), by, now);
        forget();
    }

    private Remembered fresh() {
        Remembered now = remembered;
        Instant instant = clock.instant();
        if (now.since.plus(FRESH).isBefore(instant) || now.mandates.size() > MOST_REMEMBERED) {
            now = new Remembered(instant, new ConcurrentHashMap<>());
            remembered = now;
        }
        return now;
    }

    private void forget() {
        remembered = new Remembered(Instant.EPOCH, Map.of());
    }
}
