package org.tamga.tariff.quota.books;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.tamga.shared.Mrn;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.QuotaStanding;

/**
 * What an item of a declaration claims of a quota and has got.
 *
 * @param version    of the declaration that claimed last
 * @param acceptedOn day of acceptance of the declaration
 */
public record LodgedClaim(Mrn mrn, int item, int version, QuotaPeriod period, String unit, LocalDate acceptedOn,
        BigDecimal requested, BigDecimal granted, QuotaStanding standing, boolean decided) {

    public BigDecimal missing() {
        return requested.subtract(granted);
    }

    public QuotaDrawing drawing() {
        return new QuotaDrawing(period.orderNumber(), unit, requested, granted, standing, decided);
    }

    LodgedClaim by(int otherVersion) {
        return new LodgedClaim(mrn, item, otherVersion, period, unit, acceptedOn, requested, granted, standing, decided);
    }

    LodgedClaim with(BigDecimal nowRequested, BigDecimal nowGranted, QuotaStanding now, boolean isDecided) {
        return new LodgedClaim(mrn, item, version, period, unit, acceptedOn, nowRequested, nowGranted, now, isDecided);
    }
}
