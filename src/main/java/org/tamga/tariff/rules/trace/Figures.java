package org.tamga.tariff.rules.trace;

import java.math.BigDecimal;
import java.math.MathContext;

import org.tamga.shared.Money;

/** Numbers as sentences print them, and the precision of intermediate results. */
public final class Figures {

    /** Of divisions that do not come out even; far beyond what any rounding of the law can see. */
    public static final MathContext PRECISION = MathContext.DECIMAL128;

    private Figures() {
    }

    /** With a comma between thousands: {@code 12,500.00}. */
    public static String grouped(BigDecimal amount) {
        String plain = amount.toPlainString();
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        int begin = amount.signum() < 0 ? 1 : 0;
        if (end - begin <= 3) {
            return plain;
        }
        StringBuilder text = new StringBuilder(plain);
        for (int at = end - 3; at > begin; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    public static String money(BigDecimal amount, String currency) {
        return grouped(amount) + " " + currency;
    }

    public static String money(Money money) {
        return money(money.amount(), money.currency());
    }

    /** Without zeros at the end and not longer than a reader can use. */
    public static String brief(BigDecimal number) {
        BigDecimal shorter = number.scale() > 8 ? number.round(new MathContext(10)) : number;
        return grouped(shorter.signum() == 0 ? BigDecimal.ZERO : shorter.stripTrailingZeros());
    }
}
