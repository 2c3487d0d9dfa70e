package org.tamga.tariff.watch;

import java.time.Clock;
import java.time.LocalDate;
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
     */
    public Watch add(String watcher, String pack, CommodityCode commodity, @Nullable String origin,
            @Nullable Integer quotaPercent) {
        store.begin(pack, new WatchStore.Cursor(laws.history(pack).getFirst().entry(),
                LocalDate.now(clock.withZone(laws.current(pack).zone()))));
        return store.save(new Watch(TimeOrderedId.next(), watcher, pack, commodity, origin, quotaPercent, clock.instant()));
    }

    /** Ends a watch, with its notices. @return false if the watcher has no such watch */
    public boolean remove(String watcher, UUID id) {
        return store.remove(watcher, id);
    }

    public List<Watch> list(String watcher) {
        return store.list(watcher);
    }

    /** The notices of a watcher, oldest first. @param after id of the last one that is known; null for all */
    public List<WatchNotice> notices(String watcher, @Nullable UUID after, int most) {
        return store.notices(watcher, after, most);
    }
}
