package org.tamga.tariff.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.ruling.Ruling;

/**
 * Somebody wants to be told of changes.
 *
 * @param commodity    a code, or a heading with everything below it
 * @param origin       leaves out what does not concern goods from there; null for all
 * @param quotaPercent used share of a tariff quota for such goods from which he wants to be told, 1 to 100; null for none
 */
public record Watch(UUID id, String watcher, String pack, CommodityCode commodity, @Nullable String origin,
        @Nullable Integer quotaPercent, Instant createdAt) {

    /** Whether a change is about the code, something above it or below it; of measures only those for goods of the origin. */
    boolean concerns(LawChange change, Areas areas, LocalDate day) {
        return isRelated(change.code()) && (origin == null || concerns(change, origin, areas, day));
    }

    private static boolean concerns(LawChange change, String origin, Areas areas, LocalDate day) {
        if (change.country() != null) {
            return origin.equals(change.country());
        }
        Measure measure = change.measure();
        return measure == null || areas.contains(measure.area(), origin, day) && measure.excludedAreas().stream()
                .noneMatch(area -> areas.contains(area, origin, day));
    }

    boolean concerns(Ruling ruling) {
        return isRelated(ruling.commodity()) && (origin == null || ruling.origin() == null || origin.equals(ruling.origin()));
    }

    private boolean isRelated(CommodityCode other) {
        return commodity.covers(other) || other.covers(commodity);
    }
}
