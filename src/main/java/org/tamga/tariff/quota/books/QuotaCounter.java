package org.tamga.tariff.quota.books;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.tamga.tariff.QuotaStanding;

/** Answers a claim when it is made: at once where nothing speaks against it, otherwise that it waits. */
public final class QuotaCounter {

    /**
     * @param granted of what was asked
     * @param decided whether that is all; otherwise the claim waits for the allocation of its day
     */
    public record Answer(BigDecimal granted, boolean decided, QuotaStanding standing) {
    }

    private QuotaCounter() {
    }

    /**
     * @param asked        above zero
     * @param day          of acceptance
     * @param decidedLater whether the law decides the claim later whatever is left
     */
    public static Answer answer(QuotaBalance balance, BigDecimal asked, LocalDate day, boolean decidedLater) {
        QuotaStanding standing = balance.standing(day);
        if (standing == QuotaStanding.SUSPENDED || standing == QuotaStanding.EXHAUSTED) {
            return new Answer(BigDecimal.ZERO, true, standing);
        }
        boolean atOnce = standing == QuotaStanding.OPEN && !decidedLater && balance.waiting() == 0
                && asked.compareTo(balance.available()) <= 0;
        return new Answer(atOnce ? asked : BigDecimal.ZERO, atOnce, standing);
    }
}
