package org.tamga.shared;

import java.math.BigDecimal;

/**
 * An amount in one currency. The scale is kept as computed: rounding is always an explicit act that a law names, never a
 * side effect of arithmetic.
 *
 * @param currency ISO 4217 alphabetic code
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        if (!isCurrency(currency)) {
            throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
        }
    }

    /** Whether the text has the form of an ISO 4217 alphabetic code. */
    public static boolean isCurrency(String text) {
        return text.length() == 3 && isCapital(text.charAt(0)) && isCapital(text.charAt(1)) && isCapital(text.charAt(2));
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
