package org.tamga.revenue.correction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tamga.revenue.correction.rules.CorrectionRules.DayCount;
import org.tamga.revenue.correction.rules.CorrectionRules.Rate;
import org.tamga.revenue.correction.rules.CorrectionRules.Rounding;
import org.tamga.revenue.correction.rules.CorrectionRules.Terms;
import org.tamga.shared.Validity;

/** Every figure is worked out by hand. */
class InterestTest {

    private static final List<Rate> RATES = List.of(rate("2024-01-01", "2026-06-30", "3.00"), rate("2026-07-01", null, "4.00"));

    @Test
    void runsFromItsFirstDayUpToTheDayGiven() {
        // 1,000.00 × 4 % × 73 / 365 = 8.00
        Interest interest = interest("1000.00", 0, DayCount.ACTUAL_365, "2026-07-01", "2026-09-12");

        assertThat(interest.amount()).isEqualTo(new BigDecimal("8.00"));
        assertThat(interest.text()).isEqualTo("1000.00 for 73 days at 4.00 % (/365), rounded half up = 8.00");
    }

    @Test
    void changesTheRateWithTheLaw() {
        // 20 days of June at 3 % (11th to 30th), 31 days of July at 4 %:
        // 5,000 × (20 × 3 + 31 × 4) / 36,500 = 5,000 × 184 / 36,500 = 25.2054…
        Interest interest = interest("5000.00", 0, DayCount.ACTUAL_365, "2026-06-11", "2026-08-01");

        assertThat(interest.amount()).isEqualTo(new BigDecimal("25.21"));
        assertThat(interest.text()).contains("20 days at 3.00 % (/365) and 31 days at 4.00 % (/365)");
    }

    @Test
    void startsAsManyDaysAfterTheTaxPointAsTheLawSays() {
        // tax point 1 July, from 11 July, 63 days to 12 September: 1,000 × 4 × 63 / 36,500 = 6.904…
        Interest interest = interest("1000.00", 10, DayCount.ACTUAL_365, "2026-07-01", "2026-09-12");

        assertThat(interest.from()).isEqualTo(LocalDate.of(2026, 7, 11));
        assertThat(interest.amount()).isEqualTo(new BigDecimal("6.90"));
    }

    @Test
    void countsYearsOf360Days() {
        // 1,000 × 4 × 73 / 36,000 = 8.111…
        assertThat(interest("1000.00", 0, DayCount.ACTUAL_360, "2026-07-01", "2026-09-12").amount())
                .isEqualTo(new BigDecimal("8.11"));
    }

    @Test
    void countsTheDaysOfALeapYearIn366ths() {
        // 2024 has 366 days: 10 days of December 2024, 20 of January 2025 at 3 %:
        // 10,000 × 3 % × (10/366 + 20/365) = 8.1967… + 16.4383… = 24.6350…
        Interest interest = interest("10000.00", 0, DayCount.ACTUAL_ACTUAL, "2024-12-22", "2025-01-21");

        assertThat(interest.amount()).isEqualTo(new BigDecimal("24.64"));
    }

    @Test
    void nothingRunsBeforeTheFirstRateNorBackwards() {
        assertThat(interest("1000.00", 0, DayCount.ACTUAL_365, "2023-01-01", "2023-12-31").amount()).isEqualByComparingTo("0");
        Interest backwards = interest("1000.00", 0, DayCount.ACTUAL_365, "2026-09-12", "2026-07-01");
        assertThat(backwards.amount()).isEqualByComparingTo("0");
        assertThat(backwards.text()).isEqualTo("no interest runs");
    }

    @Test
    void isRoundedOnceAsTheLawSays() {
        // 0.5 cents of exact interest, cut down
        CorrectionRules cutting = new CorrectionRules(terms(0), terms(0), DayCount.ACTUAL_365,
                new Rounding(2, RoundingMode.DOWN, "cut down", ""));
        // 73 days at 4 % of 0.99 = 0.00792
        assertThat(Interest.on(new BigDecimal("0.99"), cutting, terms(0), LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 12))
                .amount()).isEqualTo(new BigDecimal("0.00"));
    }

    private static Interest interest(String principal, int startsAfter, DayCount dayCount, String taxPoint, String to) {
        CorrectionRules rules = new CorrectionRules(terms(startsAfter), terms(startsAfter), dayCount,
                new Rounding(2, RoundingMode.HALF_UP, "rounded half up", ""));
        return Interest.on(new BigDecimal(principal), rules, rules.refund(), LocalDate.parse(taxPoint), LocalDate.parse(to));
    }

    private static Terms terms(int startsAfter) {
        return new Terms(startsAfter, BigDecimal.ZERO, RATES, "");
    }

    private static Rate rate(String from, @Nullable String to, String percent) {
        return new Rate(new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)), new BigDecimal(percent));
    }
}
