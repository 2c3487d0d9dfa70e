package org.tamga.tariff.duty;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One summand of a duty. Amounts are never negative: the sign belongs to the sum. */
public sealed interface DutyTerm {

    /**
     * A percentage.
     *
     * @param of what it is a percentage of, if not of the tax base; null for the tax base
     */
    record Percentage(BigDecimal rate, @Nullable Part of) implements DutyTerm {
        @Override
        public String toString() {
            return rate.toPlainString() + " %" + (of == null ? "" : " " + of);
        }
    }

    /**
     * What a percentage is taken of, other than the tax base: a quantity ({@code RET}, {@code Retail Price}), a component
     * ({@code EA}), or the customs value ({@value #CUSTOMS_VALUE}).
     *
     * @param link how it is printed behind the percentage
     */
    record Part(String name, Link link) {

        /** {@code 9.00 % EA}, {@code 16.50 % / Retail Price}, {@code 16.50 % of RSP}. */
        public enum Link {
            NONE(""), SLASH("/ "), OF("of ");

            private final String printed;

            Link(String printed) {
                this.printed = printed;
            }
        }

        /** The customs value, where the tax base is another. */
        public static final String CUSTOMS_VALUE = "CIF";

        @Override
        public String toString() {
            return link.printed + name;
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
     * duties on sugar {@code ADSZ} and flour {@code ADFM}, and what is printed in their place ({@code AC (reduced)}).
     */
    record Component(String code) implements DutyTerm {
        @Override
        public String toString() {
            return code;
        }
    }

    /** The unit that a supplementary quantity is asked for in, where a tariff prints that in the place of a duty. */
    record SupplementaryUnit(String unit) implements DutyTerm {
        @Override
        public String toString() {
            return unit;
        }
    }
}
