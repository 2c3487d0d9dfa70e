package org.tamga.portal.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tamga.portal.Wording;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.QuotaStanding;
import org.tamga.tariff.quota.BalanceHistory;
import org.tamga.tariff.quota.QuotaStatement;

/**
 * The page of a tariff quota in one period.
 *
 * @param standing in words
 * @param tone     of its stamp
 * @param parent   quota that it is a part of; null if of none
 * @param stops    days on which it is blocked or suspended, in words
 * @param days     the latest first
 */
public record QuotaPage(String orderNumber, String standing, String tone, String unit, String period, String volume,
        String balance, String critical, int waiting, @Nullable String parent, List<String> stops, List<Goods> goods,
        BalancePlot plot, List<Row> days) {

    /** A code whose goods can draw on it. */
    public record Goods(String code, String path) {
    }

    /** A day on which something moved. */
    public record Row(String date, String drawn, String returned, String changed, String balance, boolean critical) {
        static Row of(BalanceHistory.Day day) {
            return new Row(day.date().toString(), shown(day.drawn()), shown(day.returned()), shown(day.changed()),
                    Wording.amount(day.balance()), day.critical());
        }

        private static String shown(BigDecimal amount) {
            return amount.signum() == 0 ? "–" : Wording.amount(amount);
        }
    }

    /** @param today in the zone of the law */
    public static QuotaPage of(QuotaStatement quota, LocalDate today) {
        return new QuotaPage(quota.orderNumber(), quota.standing().name().toLowerCase(Locale.ROOT), tone(quota.standing()),
                quota.unit(), CommodityPage.period(quota.period().from(), quota.period().to()), Wording.amount(quota.offered()),
                Wording.amount(quota.available()), Wording.amount(quota.criticalPercent()) + " % used", quota.waiting(),
                quota.parent(), stops(quota),
                quota.goods().stream().map(CommodityCode::digits).map(code -> new Goods(LineRow.grouped(code), code)).toList(),
                BalancePlot.of(quota, today), quota.history().days().stream()
                        .sorted(Comparator.comparing(BalanceHistory.Day::date).reversed()).map(Row::of).toList());
    }

    static String tone(QuotaStanding standing) {
        return switch (standing) {
            case OPEN -> "stamp--go";
            case CRITICAL, BLOCKED -> "stamp--wait";
            case EXHAUSTED, SUSPENDED, UNKNOWN -> "";
        };
    }

    private static List<String> stops(QuotaStatement quota) {
        List<String> stops = new ArrayList<>();
        if (quota.blocking() != null) {
            stops.add("Nothing is allocated " + CommodityPage.period(quota.blocking().from(), quota.blocking().to()));
        }
        if (quota.suspension() != null) {
            stops.add("No claim is taken " + CommodityPage.period(quota.suspension().from(), quota.suspension().to()));
        }
        return stops;
    }
}
