package org.tamga.tariff.model.measures;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;

/**
 * A tariff quota for one period. Rows with the same order number and beginning, for several commodities, share one balance.
 *
 * @param volume          what the period offers
 * @param criticalPercent used share from which a claim is decided later and secured meanwhile; 0 from the beginning
 * @param blocking        days on which nothing is allocated; null if there are none
 * @param suspension      days whose claims get nothing; null if there are none
 * @param parent          the quota that this one is a part of, which every drawing is taken from as well; null if none
 * @param coefficient     how much a unit of this one takes from the parent
 */
public record Quota(String orderNumber, CommodityCode commodity, Validity period, BigDecimal volume, String unit,
        BigDecimal criticalPercent, Kind kind, @Nullable Validity blocking, @Nullable Validity suspension,
        @Nullable String parent, BigDecimal coefficient) {

    /** Who hands it out. */
    public enum Kind {
        /** Customs, to who declares first. */
        FIRST_COME,
        /** The office that issues licences: the licence is the grant, and customs keeps no balance. */
        LICENCE
    }

    /** Whether nothing is allocated on that day. */
    public boolean isBlockedOn(LocalDate day) {
        return blocking != null && blocking.holdsOn(day);
    }

    public boolean isSuspendedOn(LocalDate day) {
        return suspension != null && suspension.holdsOn(day);
    }

    boolean isFor(CommodityCode goods) {
        return goods.digits().startsWith(commodity.digits()) || commodity.digits().startsWith(goods.digits())
                && commodity.digits().substring(goods.digits().length()).chars().allMatch(digit -> digit == '0');
    }
}
