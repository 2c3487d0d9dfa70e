package org.tamga.tariff;

import java.math.BigDecimal;

/**
 * What the claim of an item on a tariff quota has come to. A fact of the item like its weight: found out before the charge and
 * recorded with it, so that the charge can be repeated when the balance is another one.
 *
 * @param unit      of the quantities, that of the quota
 * @param requested what the item claims
 * @param granted   what it got so far, at most {@code requested}
 * @param standing  how the quota stood when the claim was looked at
 * @param decided   whether nothing more will be granted; otherwise the claim waits
 * @wco DutyTaxFee/QuotaOrderID
 */
public record QuotaDrawing(String orderNumber, String unit, BigDecimal requested, BigDecimal granted, QuotaStanding standing,
        boolean decided) {

    /** Everything that was asked for. */
    public boolean whole() {
        return granted.compareTo(requested) >= 0;
    }

    /** Nothing, for good. */
    public boolean refused() {
        return decided && granted.signum() == 0 && !whole();
    }

    /** A part, for good. */
    public boolean partial() {
        return decided && granted.signum() > 0 && !whole();
    }

    /** The claim to a part of the goods that got all that it asked for. */
    public QuotaDrawing grantedPart() {
        return new QuotaDrawing(orderNumber, unit, granted, granted, standing, true);
    }

    /** The claim to the rest of the goods, which got nothing. */
    public QuotaDrawing refusedRest() {
        return new QuotaDrawing(orderNumber, unit, requested.subtract(granted), BigDecimal.ZERO, standing, true);
    }

    @Override
    public String toString() {
        return granted.toPlainString() + " of " + requested.toPlainString() + " " + unit + " of quota " + orderNumber
                + (decided ? "" : ", not decided");
    }
}
