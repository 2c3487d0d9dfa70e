package org.tamga.tariff;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which past charges are meant.
 *
 * @param from      first day of acceptance, which is the tax point
 * @param to        last such day
 * @param commodity digits that the commodity code of an item begins with; null for all goods
 * @param origin    country of origin of an item; null for all
 * @param trader    declarant; null for all
 */
public record ArchiveSelection(String pack, LocalDate from, LocalDate to, @Nullable String commodity, @Nullable String origin,
        @Nullable String trader) {

    /** Whether it goes by more than days and traders, so that only some items of a declaration may be meant. */
    public boolean narrowsItems() {
        return commodity != null || origin != null;
    }

    public boolean covers(AssessmentItem item) {
        boolean ofCommodity = commodity == null
                || item.commodity() != null && item.commodity().digits().startsWith(commodity);
        return ofCommodity && (origin == null || origin.equals(item.origin()));
    }
}
