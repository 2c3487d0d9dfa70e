package org.tamga.fuzzing;

import java.nio.charset.StandardCharsets;

import org.tamga.tariff.duty.DutyExpression;
import org.tamga.tariff.duty.DutySyntaxException;

/** The parser of duties as tariffs print them. */
public final class DutyFuzz {

    static {
        Watch.warmUp(() -> parse("12.90 % MIN 4.20 EUR / DTN"));
    }

    private DutyFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Watch.run(input, () -> parse(text));
    }

    private static void parse(String text) {
        try {
            String printed = DutyExpression.parse(text).toString();
            String again = DutyExpression.parse(printed).toString();
            if (!again.equals(printed)) {
                throw new AssertionError("\"" + printed + "\" is read as \"" + again + "\"");
            }
        } catch (DutySyntaxException refused) {
            if (String.valueOf(refused.getMessage()).isBlank()) {
                throw new AssertionError("refused without a reason", refused);
            }
        }
    }
}
