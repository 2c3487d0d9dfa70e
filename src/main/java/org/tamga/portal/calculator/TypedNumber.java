package org.tamga.portal.calculator;

import java.math.BigDecimal;
import java.util.Optional;

/** A number as people write it: {@code 1,250.50}, {@code 1.250,50}, {@code 1250,50}, {@code 1 250}. */
final class TypedNumber {

    private TypedNumber() {
    }

    /** @return empty for what is no number, could be meant in two ways, is negative or is too long for an amount */
    static Optional<BigDecimal> of(String typed) {
        String plain = typed.replaceAll("[\\s\\h']", "");
        String number = plain.matches("\\d{1,3}(,\\d{3})+(\\.\\d*)?") ? plain.replace(",", "")
                : plain.matches("\\d{1,3}(\\.\\d{3})+,\\d*") ? plain.replace(".", "").replace(',', '.')
                        : plain.replaceFirst(",", ".");
        return number.matches("\\d{1,15}(\\.\\d{0,9})?") ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }
}
