package org.tamga.tariff.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.quota.books.QuotaMovement;

/**
 * How what is left of a quota came to be what it is.
 *
 * @param volume that the law offers
 * @param days   on which something moved, oldest first
 */
public record BalanceHistory(BigDecimal volume, List<Day> days) {

    /**
     * One day. All quantities are in the unit of the quota.
     *
     * @param drawn    granted on that day
     * @param returned what came back
     * @param changed  what was added by corrections and transfers; negative if more was taken away
     * @param balance  volume, and all movements up to the end of the day: what was left of the quota itself
     * @param critical whether the used share had reached the point from which claims are secured
     */
    public record Day(LocalDate date, BigDecimal drawn, BigDecimal returned, BigDecimal changed, BigDecimal balance,
            boolean critical) {
    }

    /** What moved on a day, all movements of a kind together. @param amount negative if it lessened the balance */
    public record Moved(LocalDate date, QuotaMovement.Kind kind, BigDecimal amount) {
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public BalanceHistory {
        days = List.copyOf(days);
    }

    /** @param movements of one period, in any order */
    public static BalanceHistory of(Quota quota, List<Moved> movements) {
        SortedMap<LocalDate, List<Moved>> byDay = movements.stream()
                .collect(Collectors.groupingBy(Moved::date, TreeMap::new, Collectors.toList()));
        List<Day> days = new ArrayList<>();
        BigDecimal total = quota.volume();
        BigDecimal used = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, List<Moved>> day : byDay.entrySet()) {
            BigDecimal drawn = sum(day.getValue(), QuotaMovement.Kind.DRAWING).negate();
            BigDecimal returned = sum(day.getValue(), QuotaMovement.Kind.RETURN);
            BigDecimal changed = sum(day.getValue(), QuotaMovement.Kind.ADJUSTMENT)
                    .add(sum(day.getValue(), QuotaMovement.Kind.TRANSFER));
            total = total.add(changed);
            used = used.add(drawn).subtract(returned);
            days.add(new Day(day.getKey(), drawn, returned, changed, total.subtract(used),
                    used.multiply(HUNDRED).compareTo(total.multiply(quota.criticalPercent())) >= 0));
        }
        return new BalanceHistory(quota.volume(), days);
    }

    private static BigDecimal sum(List<Moved> movements, QuotaMovement.Kind kind) {
        return movements.stream().filter(each -> each.kind() == kind).map(Moved::amount).reduce(BigDecimal.ZERO,
                BigDecimal::add);
    }
}
