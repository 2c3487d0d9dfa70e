package org.tamga.rulebook.rules.language;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** Numbers as declarations write them: digits with an optional sign and decimal point, no exponent. */
public final class Numbers {

    private Numbers() {
    }

    /** Null if it is not a number. */
    public static @Nullable BigDecimal read(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 40) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if ((each < '0' || each > '9') && each != '.' && (i > 0 || each != '-' && each != '+')) {
                return null;
            }
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
