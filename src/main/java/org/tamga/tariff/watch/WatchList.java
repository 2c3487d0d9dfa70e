package org.tamga.tariff.watch;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.reference.LawBook;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.TimeOrderedId;
import org.tamga.tariff.watch.store.WatchStore;

/** What somebody watches, and what he was told. */
@Component
public class WatchList {

    /** Every change of the law is held against every watch: nobody fills the list alone. */
    private static final int MOST = 2000;

    private final WatchStore store;
    private final LawBook laws;
    private final Clock clock;

    public WatchList(WatchStore store, LawBook laws, Clock clock) {
        this.store = store;
        this.laws = laws;
        this.clock = clock;
    }

    /** Watches a code from now on; see {@link #add(String, String, CommodityCode, String, Integer)}. */
    public Watch add(String watcher, String pack, CommodityCode commodity, @Nullable String origin) {
        return add(watcher, pack, commodity, origin, null);
    }

    /**
     * Watches a code from now on. Watching it twice is watching it once, and what is said last about quotas counts.
     *
     * @param quotaPercent used share of a quota from which he wants to be told, 1 to 100; null for none
     * @throws TooManyWatches if the watcher has as many as anybody may have
     */
    public Watch add(String watcher, String pack, CommodityCode commodity, @Nullable String origin,
            @Nullable Integer quotaPercent) {
        if (store.count(watcher) >= MOST) {
            throw new TooManyWatches(MOST);
        }
        store.begin(pack, new WatchStore.Cursor(laws.history(pack).getFirst().entry(),
                laws.current(pack).dayOf(clock.instant())));
        return store.save(new Watch(TimeOrderedId.next(), watcher, pack, commodity, origin, quotaPercent, clock.instant()));
    }

    /** Ends a watch, with its notices. @return false if the watcher has no such watch */
    public boolean remove(String watcher, UUID id) {
        return store.remove(watcher, id);
    }

    public List<Watch> list(String watcher) {
        return store.list(watcher);
    }

    /** The latest notices of a watcher, newest first. */
    public List<WatchNotice> latestNotices(String watcher, int most) {
        return store.latestNotices(watcher, most);
    }

    /** The notices of a watcher, oldest first. @param after id of the last one that is known; null for all */
    public List<WatchNotice> notices(String watcher, @Nullable UUID after, int most) {
        return store.notices(watcher, after, most);
    }
}
