package org.tamga.evidence.refusal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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
 * address is one row, and beyond {@link #MOST} of them a minute the rest is one row together. A minute that a crash cuts off
 * is lost.
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
    private Map<Key, Tally> tallies = new HashMap<>();

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
        Key key = new Key(minute, kind, name, address);
        if (tallies.size() >= MOST && !tallies.containsKey(key)) {
            key = new Key(minute, kind, "", "");
        }
        tallies.merge(key, new Tally(call.length() <= LONGEST ? call : call.substring(0, LONGEST), 1),
                (known, one) -> known.more());
    }

    /** What was refused lately, the latest first. */
    public List<Refusal> list(int most) {
        return store.list(most);
    }

    /** Makes durable what the minutes before this one have summed up. */
    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void keepPast() {
        keep(clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    /** Also what this minute has summed up so far. */
    @Override
    public void destroy() {
        keep(Instant.MAX);
    }

    private void keep(Instant before) {
        Map<Key, Tally> over = take(before);
        try {
            if (!over.isEmpty()) {
                store.add(over.entrySet().stream().map(each -> refusal(each.getKey(), each.getValue())).toList());
            }
        } catch (DataAccessException | TransactionException away) {
            log.warn("{} summaries of what was refused are lost: {}", over.size(), away.toString());
        }
    }

    private synchronized Map<Key, Tally> take(Instant before) {
        Map<Key, Tally> over = new HashMap<>();
        Map<Key, Tally> still = new HashMap<>();
        tallies.forEach((key, tally) -> (key.minute.isBefore(before) ? over : still).put(key, tally));
        tallies = still;
        return over;
    }

    private static Refusal refusal(Key key, Tally tally) {
        return new Refusal(TimeOrderedId.next(), key.minute, key.kind, key.name, key.address, tally.call, tally.count);
    }
}
