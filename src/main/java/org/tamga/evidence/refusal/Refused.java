package org.tamga.evidence.refusal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tamga.shared.TimeOrderedId;

/**
 * Takes note of what was refused. Whoever guesses cannot fill the disk: what happens in a minute under one name from one
 * address is two rows, and beyond {@link #MOST} such pairs a minute the rest is summed up together. The first row says, within
 * seconds, that it happened; the second, when the minute is over, how often it has happened since. A crash loses the second.
 */
@Component
public class Refused implements DisposableBean {

    static final int MOST = 1_000;

    private static final Logger log = LoggerFactory.getLogger(Refused.class);
    private static final int LONGEST = 300;

    private record Key(Instant minute, Refusal.Kind kind, String name, String address) {
    }

    private record Tally(String call, int count) {

        Tally more() {
            return new Tally(call, count + 1);
        }
    }

    private final RefusalStore store;
    private final Clock clock;
    private final Set<Key> told = new HashSet<>();
    private Map<Key, Tally> tallies = new HashMap<>();
    private Instant current = Instant.MIN;
    private int apart;

    Refused(RefusalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param name of an identity that there is; empty for any other: it may be a password in the wrong field
     * @param call method and path
     */
    public synchronized void note(Refusal.Kind kind, String name, String address, String call) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(current)) {
            current = minute;
            apart = 0;
        }
        Key key = new Key(minute, kind, name, address);
        if (!told.contains(key) && !tallies.containsKey(key) && apart++ >= MOST) {
            key = new Key(minute, kind, "", "");
        }
        tallies.merge(key, new Tally(call.length() <= LONGEST ? call : call.substring(0, LONGEST), 1),
                (known, one) -> known.more());
    }

    /** What was refused lately, the latest first. */
    public List<Refusal> list(int most) {
        return store.list(most);
    }

    /** Makes durable what the minutes before this one have summed up, and of this minute that it began. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void keep() {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        store(take(minute, key -> key.minute.isBefore(minute) || !told.contains(key)));
    }

    /** Also what this minute has summed up so far. */
    @Override
    public void destroy() {
        store(take(Instant.MAX, key -> true));
    }

    private void store(Map<Key, Tally> over) {
        try {
            if (!over.isEmpty()) {
                store.add(over.entrySet().stream().map(each -> refusal(each.getKey(), each.getValue())).toList());
            }
        } catch (DataAccessException | TransactionException away) {
            log.warn("{} summaries of what was refused are lost: {}", over.size(), away.toString());
        }
    }

    private synchronized Map<Key, Tally> take(Instant minute, Predicate<Key> isDue) {
        Map<Key, Tally> due = new HashMap<>();
        Map<Key, Tally> still = new HashMap<>();
        tallies.forEach((key, tally) -> (isDue.test(key) ? due : still).put(key, tally));
        tallies = still;
        told.removeIf(key -> key.minute.isBefore(minute));
        due.keySet().stream().filter(key -> !key.minute.isBefore(minute)).forEach(told::add);
        return due;
    }

    private static Refusal refusal(Key key, Tally tally) {
        return new Refusal(TimeOrderedId.next(), key.minute, key.kind, key.name, key.address, tally.call, tally.count);
    }
}
