package org.tamga.tariff.quota.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.QuotaStanding;
import org.tamga.tariff.model.measures.Quota;

/**
 * What is left of a quota in one period.
 *
 * @param quota    the law
 * @param adjusted what was added to its volume; negative if it was lowered
 * @param drawn    what was granted, less what came back; in the unit of the quota, as the others
 * @param waiting  number of claims that are not decided
 * @param parent   balance of the quota that it is a part of; null if of none
 */
public record QuotaBalance(Quota quota, BigDecimal adjusted, BigDecimal drawn, int waiting, @Nullable QuotaBalance parent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SCALE = 6;

    /** Volume and adjustments. */
    public BigDecimal total() {
        return quota.volume().add(adjusted).max(BigDecimal.ZERO);
    }

    /** What is left of the quota itself, whatever the one has that it is a part of. */
    public BigDecimal own() {
        return quota.volume().add(adjusted).subtract(drawn);
    }

    /** What can still be granted: never below zero, and never more than the parent has. */
    public BigDecimal available() {
        BigDecimal left = own().max(BigDecimal.ZERO);
        return parent == null ? left
                : left.min(parent.available().divide(quota.coefficient(), SCALE, RoundingMode.DOWN));
    }

    /** Whether the used share has reached the point from which claims are secured. */
    public boolean isCritical() {
        BigDecimal used = drawn.multiply(HUNDRED);
        return used.compareTo(total().multiply(quota.criticalPercent())) >= 0 || parent != null && parent.isCritical();
    }

    /** The used share in whole per cent, rounded down; that of the parent if it has used up more. 100 if nothing is offered. */
    public int usedPercent() {
        int own = total().signum() == 0 ? HUNDRED.intValue()
                : drawn.multiply(HUNDRED).divide(total(), 0, RoundingMode.DOWN).min(HUNDRED).intValue();
        return parent == null ? own : Math.max(own, parent.usedPercent());
    }

    public QuotaStanding standing(LocalDate day) {
        if (quota.isSuspendedOn(day)) {
            return QuotaStanding.SUSPENDED;
        }
        if (available().signum() == 0) {
            return QuotaStanding.EXHAUSTED;
        }
        if (quota.isBlockedOn(day)) {
            return QuotaStanding.BLOCKED;
        }
        return isCritical() ? QuotaStanding.CRITICAL : QuotaStanding.OPEN;
    }
}
