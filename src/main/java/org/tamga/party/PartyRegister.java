package org.tamga.party;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.party.PartyFacts.Entry;

/**
 * The register of traders and brokers.
 *
 * <p>What it says is at most two seconds old; on the server that took a file it is never older than the file.
 */
@Component
public class PartyRegister {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 50_000;

    private record Remembered(Instant since, Map<String, Entry> entries) {
    }

    private final PartyStore store;
    private final TransactionOperations transactions;
    private final Clock clock;
    private volatile Remembered remembered = new Remembered(Instant.EPOCH, Map.of());

    PartyRegister(PartyStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is on file about all parties that a declaration names.
     *
     * @param ids as declared, whatever they are
     * @param day on which a party is known or not
     */
    public PartyFacts facts(Set<String> ids, LocalDate day) {
        Map<String, Entry> known = fresh().entries;
        Map<String, Entry> found = new HashMap<>();
        List<String> missing = ids.stream().filter(id -> !remember(known, id, found)).toList();
        if (!missing.isEmpty()) {
            Map<String, Entry> asked = store.entries(missing);
            known.putAll(asked);
            found.putAll(asked);
        }
        return new PartyFacts(day, found);
    }

    /** The party under an id, whether or not it is registered today. */
    public Optional<Party> find(String id) {
        return Optional.ofNullable(store.entries(List.of(id)).get(id)).flatMap(entry -> Optional.ofNullable(entry.party()));
    }

    /** Puts parties on file, all or none; one that is there already is replaced. @param by name of who does it */
    public void register(List<Party> parties, String by) {
        Map<String, Party> last = new HashMap<>();
        parties.forEach(party -> last.put(party.id(), party));
        transactions.executeWithoutResult(status -> store.saveParties(last.values(), by, clock.instant()));
        forget();
    }

    /** Puts authorisations on file, all or none; one with the same holder, type and reference is replaced. */
    public void authorise(List<Authorisation> authorisations, String by) {
        Map<List<String>, Authorisation> last = new HashMap<>();
        authorisations.forEach(each -> last.put(List.of(each.holder(), each.type(), each.reference()), each));
        transactions.executeWithoutResult(status -> store.saveAuthorisations(last.values(), by, clock.instant()));
        forget();
    }

    private Remembered fresh() {
        Remembered now = remembered;
        Instant instant = clock.instant();
        if (now.since.plus(FRESH).isBefore(instant) || now.entries.size() > MOST_REMEMBERED) {
            now = new Remembered(instant, new ConcurrentHashMap<>());
            remembered = now;
        }
        return now;
    }

    private void forget() {
        remembered = new Remembered(Instant.EPOCH, Map.of());
    }

    private static boolean remember(Map<String, Entry> known, String id, Map<String, Entry> found) {
        Entry entry = known.get(id);
        if (entry != null) {
            found.put(id, entry);
        }
        return entry != null;
    }
}
