package org.tamga.tariff.quota.books;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Mrn;

/**
 * A change of what is left of a quota.
 *
 * @param amount  positive if more is left afterwards; in the unit of the quota
 * @param mrn     null if no declaration moved it; then item and version are 0
 * @param by      {@code machine}, or the name of the person
 */
public record QuotaMovement(QuotaPeriod period, Kind kind, BigDecimal amount, @Nullable Mrn mrn, int item, int version,
        String reason, String by, Instant at) {

    /** Why it moved. */
    public enum Kind {
        /** A declaration was granted a quantity. */
        DRAWING,
        /** A declaration gave a quantity back that it does not use. */
        RETURN,
        /** An officer corrected the volume. */
        ADJUSTMENT,
        /** A quantity was moved from one quota or period to another. */
        TRANSFER
    }
}
