package org.tamga.revenue.correction.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import org.tamga.revenue.correction.Proposal;
import org.tamga.shared.Validity;

/**
 * What the law says about amounts that turn out wrong later.
 *
 * @param rounding of interest, once, at its end
 */
public record CorrectionRules(Terms refund, Terms recovery, DayCount dayCount, Rounding rounding) {

    /** How days become a share of a year. */
    public enum DayCount {
        /** Days that passed, in 365ths. */
        ACTUAL_365,
        /** Days that passed, in 360ths. */
        ACTUAL_360,
        /** Days that passed, in 365ths or, those of a leap year, in 366ths. */
        ACTUAL_ACTUAL
    }

    /**
     * One direction.
     *
     * @param startsAfter days after the tax point from which interest runs
     * @param least       amounts below it are neither given back nor collected, by declaration, interest apart
     * @param rates       by period, without gaps; before the first there is no interest
     * @param basis       the provision
     */
    public record Terms(int startsAfter, BigDecimal least, List<Rate> rates, String basis) {

        public Terms {
            rates = List.copyOf(rates);
        }

        public LocalDate startsOn(LocalDate taxPoint) {
            return taxPoint.plusDays(startsAfter);
        }
    }

    /** @param percent a year */
    public record Rate(Validity validity, BigDecimal percent) {
    }

    /**
     * @param text  as a trader says it
     * @param basis the provision that asks for it
     */
    public record Rounding(int scale, RoundingMode mode, String text, String basis) {
    }

    public Terms of(Proposal.Kind kind) {
        return kind == Proposal.Kind.REFUND ? refund : recovery;
    }
}
