package org.tamga.portal.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.tamga.portal.Wording;
import org.tamga.shared.Validity;
import org.tamga.tariff.quota.BalanceHistory;
import org.tamga.tariff.quota.QuotaStatement;

/**
 * What was left of a quota over the days of its period, as steps. Lengths are in units of the drawing.
 *
 * @param line     path of the balance
 * @param critical height of the balance from which claims are secured
 * @param heights  marks at the side
 * @param days     marks below
 */
public record BalancePlot(int width, int height, String line, int critical, List<Mark> heights, List<Mark> days) {

    /** @param at from the left for a day, from the top for a height */
    public record Mark(int at, String text) {
    }

    private static final int WIDTH = 900;
    private static final int HEIGHT = 280;
    private static final int LEFT = 110;
    private static final int RIGHT = 20;
    private static final int TOP = 14;
    private static final int BOTTOM = 34;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param today the line ends here, or with the period */
    static BalancePlot of(QuotaStatement quota, LocalDate today) {
        BalanceHistory history = quota.history();
        Validity period = quota.period();
        LocalDate end = period.to() == null ? latest(history, today) : period.to();
        Scale scale = new Scale(period.from(), Math.max(1, ChronoUnit.DAYS.between(period.from(), end)), greatest(history));
        BigDecimal critical = quota.offered().multiply(HUNDRED.subtract(quota.criticalPercent())).divide(HUNDRED, 3,
                RoundingMode.HALF_UP);
        return new BalancePlot(WIDTH, HEIGHT, line(history, scale, today.isBefore(end) ? today : end), scale.y(critical),
                List.of(new Mark(scale.y(BigDecimal.ZERO), "0"),
                        new Mark(scale.y(scale.greatest), Wording.amount(scale.greatest))),
                List.of(new Mark(scale.x(period.from()), period.from().toString()), new Mark(scale.x(end), end.toString())));
    }

    private static LocalDate latest(BalanceHistory history, LocalDate today) {
        LocalDate last = history.days().isEmpty() ? today : history.days().getLast().date();
        return last.isAfter(today) ? last : today;
    }

    private static BigDecimal greatest(BalanceHistory history) {
        return history.days().stream().map(BalanceHistory.Day::balance).reduce(history.volume(), BigDecimal::max)
                .max(BigDecimal.ONE);
    }

    private static String line(BalanceHistory history, Scale scale, LocalDate until) {
        List<String> steps = new ArrayList<>(List.of("M" + scale.x(scale.from) + " " + scale.y(history.volume())));
        for (BalanceHistory.Day day : history.days()) {
            steps.add("H" + scale.x(day.date()));
            steps.add("V" + scale.y(day.balance()));
        }
        steps.add("H" + Math.max(scale.x(until),
                history.days().isEmpty() ? 0 : scale.x(history.days().getLast().date())));
        return String.join(" ", steps);
    }

    /** Where days and quantities lie. */
    private record Scale(LocalDate from, long days, BigDecimal greatest) {

        int x(LocalDate day) {
            long gone = Math.clamp(ChronoUnit.DAYS.between(from, day), 0, days);
            return LEFT + (int) (gone * (WIDTH - LEFT - RIGHT) / days);
        }

        int y(BigDecimal quantity) {
            int room = HEIGHT - TOP - BOTTOM;
            BigDecimal shown = quantity.max(BigDecimal.ZERO).min(greatest);
            return HEIGHT - BOTTOM - shown.multiply(BigDecimal.valueOf(room)).divide(greatest, 0, RoundingMode.HALF_UP)
                    .intValueExact();
        }
    }
}
