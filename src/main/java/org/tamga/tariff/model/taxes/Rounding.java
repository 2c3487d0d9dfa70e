package org.tamga.tariff.model.taxes;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the law rounds an amount.
 *
 * @param text  as a trader says it, for example {@code cut down to the penny}
 * @param basis the provision that asks for it
 */
public record Rounding(int scale, RoundingMode mode, String text, String basis) {

    public BigDecimal apply(BigDecimal amount) {
        return amount.setScale(scale, mode);
    }
}
