package org.tamga.shared;

import java.math.BigDecimal;

/**
 * How much of something, in a unit of the tariff.
 *
 * @param unit the measurement unit as tariffs print it (TARIC measurement unit code such as {@code KGM}, {@code DTN},
 *             {@code LTR}, {@code NAR}), with its qualifier after {@code #} if there is one ({@code KGM#G})
 */
public record Quantity(BigDecimal amount, String unit) {

    public static Quantity of(String amount, String unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
