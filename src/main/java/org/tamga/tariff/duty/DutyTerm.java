package org.tamga.tariff.duty;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One summand of a duty. Amounts are never negative: the sign belongs to the sum. */
public sealed interface DutyTerm {

    /**
     * A percentage.
     *
     * @param of the quantity it is a percentage of, for example {@code RET} for the retail price; null for the tax base
     */
    record Percentage(BigDecimal rate, @Nullable String of) implements DutyTerm {
        @Override
        public String toString() {
            return rate.toPlainString() + " %" + (of == null ? "" : " " + of);
        }
    }

    /**
     * An amount for each unit, or for each product of units.
     *
     * @param units as printed; empty for a fixed amount
     */
    record PerUnit(BigDecimal amount, String currency, List<String> units) implements DutyTerm {
        public PerUnit {
            units = List.copyOf(units);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(amount.toPlainString()).append(' ').append(currency);
            units.forEach(unit -> text.append(" / ").append(unit));
            return text.toString();
        }
    }

    /**
     * A component whose amount stands in a table of its own, such as the agricultural component {@code EA} or the additional
     * duties on sugar {@code ADSZ} and flour {@code ADFM}.
     */
    record Component(String code) implements DutyTerm {
        @Override
        public String toString() {
            return code;
        }
    }
}
