package org.tamga.tariff.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a watcher is told. @param lawVersion of the law that is told of @param day on which it was told */
public record WatchNotice(UUID id, UUID watch, String commodity, @Nullable String origin, String pack, Kind kind,
        String lawVersion, LocalDate day, Instant at, List<Change> changes) {

    /** Why now. */
    public enum Kind {
        /** The law was changed, be it for a later day. */
        PUBLISHED,
        /** Something comes into force, or ends, on this day. */
        IN_FORCE,
        /** A ruling was issued or ended. */
        RULING,
        /** A quota is used up to the share that the watch names. */
        QUOTA
    }
}
