package org.tamga.tariff.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;
import org.tamga.tariff.QuotaStanding;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.quota.books.QuotaBalance;

/**
 * A tariff quota in one period, and how it stands. Quantities are in its unit.
 *
 * @param goods           that can draw on it
 * @param offered         volume, corrections and transfers
 * @param available       what can still be granted
 * @param criticalPercent used share from which claims are decided later and secured meanwhile
 * @param waiting         number of claims that are not decided
 * @param parent          order number of the quota that it is a part of; null if of none
 * @param blocking        days on which nothing is allocated; null if there are none
 * @param suspension      days whose claims get nothing; null if there are none
 */
public record QuotaStatement(String orderNumber, Validity period, List<CommodityCode> goods, String unit, BigDecimal offered,
        BigDecimal available, BigDecimal criticalPercent, QuotaStanding standing, int waiting, @Nullable String parent,
        @Nullable Validity blocking, @Nullable Validity suspension, BalanceHistory history) {

    public QuotaStatement {
        goods = List.copyOf(goods);
    }

    /** @param rows of the period, at least one; they share the balance @param day whose standing is meant */
    static QuotaStatement of(List<Quota> rows, QuotaBalance balance, BalanceHistory history, LocalDate day) {
        Quota quota = rows.getFirst();
        return new QuotaStatement(quota.orderNumber(), quota.period(),
                rows.stream().map(Quota::commodity).distinct().sorted().toList(), quota.unit(), balance.total(),
                balance.available(), quota.criticalPercent(), balance.standing(day), balance.waiting(), quota.parent(),
                quota.blocking(), quota.suspension(), history);
    }
}
