package org.tamga.mailroom.feed;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.shared.Mrn;

/** The notices of a recipient, oldest first, and how far it has acknowledged them: what it has not comes again. */
@Component
public class NoticeFeed {

    /** Where a recipient acknowledges over HTTP. */
    public static final String HTTP = "http";

    private final FeedStore store;
    private final FeedHorizon horizon;
    private final Clock clock;

    public NoticeFeed(FeedStore store, FeedHorizon horizon, Clock clock) {
        this.store = store;
        this.horizon = horizon;
        this.clock = clock;
    }

    /** The position up to which notices can be read now. */
    public long horizon() {
        return horizon.look();
    }

    /** @param after position of the last one that is known */
    public List<PostedNotice> list(String recipient, long after, int most) {
        return store.list(recipient, after, horizon.look(), most);
    }

    /** Those about one declaration. */
    public List<PostedNotice> list(Mrn mrn, long after, int most) {
        return store.list(mrn, after, horizon.look(), most);
    }

    /** Position up to which the recipient has acknowledged; 0 if it never has. */
    public long acknowledged(String recipient, String channel) {
        return store.findAcknowledged(recipient, channel).orElse(0L);
    }

    /**
     * Acknowledges all up to the position; they do not come again by themselves. An earlier position changes nothing.
     *
     * @return position up to which the recipient has acknowledged now
     * @throws NotReadYet if nothing that far can have been read
     */
    public long acknowledge(String recipient, String channel, long position) {
        long readable = horizon.look();
        if (position > readable || position < 0) {
            throw new NotReadYet(position, readable);
        }
        store.acknowledge(recipient, channel, position, clock.instant());
        return acknowledged(recipient, channel);
    }

    /** Begins a channel that is new with what comes from now on. */
    public void begin(String recipient, String channel) {
        if (store.findAcknowledged(recipient, channel).isEmpty()) {
            store.acknowledge(recipient, channel, horizon.look(), clock.instant());
        }
    }

    Set<String> listWithNews(Set<String> recipients, long after, long to) {
        return store.listWithNews(recipients, after, to);
    }

    List<PostedNotice> list(String recipient, @Nullable Mrn mrn, long after, int most) {
        return mrn == null ? list(recipient, after, most) : list(mrn, after, most);
    }
}
