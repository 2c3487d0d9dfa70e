package org.tamga.tariff.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.tamga.mailroom.Bulletin;
import org.tamga.mailroom.Bulletins;
import org.tamga.tariff.watch.store.WatchStore;
import tools.jackson.databind.json.JsonMapper;

/** Tells a watcher: kept to be fetched, and pushed to whoever wants that; once for each cause. In the caller's transaction. */
@Component
class WatchTeller {

    /** Code of a watch notice where it is pushed. */
    private static final String CODE = "WATCH";

    private final WatchStore store;
    private final Bulletins bulletins;
    private final Clock clock;

    WatchTeller(WatchStore store, Bulletins bulletins, Clock clock) {
        this.store = store;
        this.bulletins = bulletins;
        this.clock = clock;
    }

    void tell(Watch watch, WatchNotice.Kind kind, String cause, String lawVersion, LocalDate day, List<Change> changes) {
        store.save(watch, kind, cause, lawVersion, day, clock.instant(), changes)
                .ifPresent(notice -> bulletins.push(new Bulletin(notice.id(), watch.watcher(), CODE, notice.at(),
                        JsonMapper.shared().writeValueAsString(notice))));
    }
}
