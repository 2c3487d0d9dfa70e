package org.tamga.tariff.duty;

import java.math.BigDecimal;
import java.util.function.Predicate;

/** What a condition compares goods with: {@code 52.60 EUR / DTN}, {@code 150.00 GBP}, {@code 20.00 kg}, {@code 15 % vol}. */
public sealed interface DutyThreshold {

    /** As printed, without unit. */
    BigDecimal amount();

    /**
     * Reads a threshold.
     *
     * @param isUnit tells units from currencies: both may be three capitals
     * @throws DutySyntaxException pointing at the character where the text stops being a threshold
     */
    static DutyThreshold parse(String text, Predicate<String> isUnit) {
        return new DutyParser(text).threshold(isUnit);
    }

    /** A price for each unit, or the value as a whole if no unit is named. */
    record Price(DutyTerm.PerUnit price) implements DutyThreshold {
        @Override
        public BigDecimal amount() {
            return price.amount();
        }

        @Override
        public String toString() {
            return price.toString();
        }
    }

    /** An amount of goods. @param unit as printed */
    record Measured(BigDecimal amount, String unit) implements DutyThreshold {
        @Override
        public String toString() {
            return amount.toPlainString() + " " + unit;
        }
    }
}
