package org.tamga.tariff.rules.value;

import java.math.BigDecimal;
import java.util.Map;

/** The value of one item, or why it has none. */
public sealed interface CustomsValue {

    /**
     * @param amount  in the currency of the law, rounded as the law says
     * @param charges amounts that single taxes count in their base besides, by id of the tax
     */
    public record Valued(BigDecimal amount, Map<String, BigDecimal> charges) implements CustomsValue {
        public Valued {
            charges = Map.copyOf(charges);
        }
    }

    /** @param code {@code no-value}, {@code no-rate}, {@code no-share}, {@code unknown-charge} or {@code negative-value} */
    public record Unvalued(String code, String reason) implements CustomsValue {
    }
}
