package org.tamga.revenue.correction.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.tamga.revenue.correction.rules.CorrectionRules.DayCount;
import org.tamga.revenue.correction.rules.CorrectionRules.Rate;

/**
 * Simple interest on an amount. A function of the amount, the days and the law.
 *
 * @param from   first day that bears interest
 * @param to     the day up to which it runs, itself not counted
 * @param amount rounded as the law says; zero where nothing runs
 * @param text   the working, for the trader
 */
public record Interest(LocalDate from, LocalDate to, BigDecimal amount, String text) {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /** Days at one rate and in one year. */
    private record Stretch(BigDecimal percent, long days, int yearLength) {

        BigDecimal on(BigDecimal principal) {
            return principal.multiply(percent).multiply(BigDecimal.valueOf(days))
                    .divide(BigDecimal.valueOf(100L * yearLength), PRECISION);
        }

        @Override
        public String toString() {
            return days + (days == 1 ? " day at " : " days at ") + percent.toPlainString() + " % (/" + yearLength + ")";
        }
    }

    /** @param principal in the currency of the law, not negative */
    public static Interest on(BigDecimal principal, CorrectionRules rules, CorrectionRules.Terms terms, LocalDate taxPoint,
            LocalDate to) {
        LocalDate from = terms.startsOn(taxPoint);
        CorrectionRules.Rounding rounding = rules.rounding();
        List<Stretch> stretches = new ArrayList<>();
        terms.rates().forEach(rate -> addStretches(rate, from, to, rules.dayCount(), stretches));
        BigDecimal exact = stretches.stream().map(each -> each.on(principal)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal amount = exact.setScale(rounding.scale(), rounding.mode());
        String working = stretches.isEmpty() ? "no interest runs"
                : principal.toPlainString() + " for "
                        + String.join(" and ", stretches.stream().map(Stretch::toString).toList())
                        + ", " + rounding.text() + " = " + amount.toPlainString();
        return new Interest(from, to.isBefore(from) ? from : to, amount, working);
    }

    private static void addStretches(Rate rate, LocalDate from, LocalDate to, DayCount dayCount, List<Stretch> stretches) {
        LocalDate start = later(from, rate.validity().from());
        LocalDate last = rate.validity().to();
        LocalDate end = last == null || !last.isBefore(to) ? to : last.plusDays(1);
        while (start.isBefore(end)) {
            LocalDate next = dayCount == DayCount.ACTUAL_ACTUAL ? earlier(end, LocalDate.of(start.getYear() + 1, 1, 1)) : end;
            stretches.add(new Stretch(rate.percent(), ChronoUnit.DAYS.between(start, next), yearLength(start, dayCount)));
            start = next;
        }
    }

    private static int yearLength(LocalDate day, DayCount dayCount) {
        return switch (dayCount) {
            case ACTUAL_365 -> 365;
            case ACTUAL_360 -> 360;
            case ACTUAL_ACTUAL -> Year.of(day.getYear()).length();
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
