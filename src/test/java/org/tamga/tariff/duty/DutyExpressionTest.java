package org.tamga.tariff.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutyExpressionTest {

    @ParameterizedTest
    @ValueSource(strings = {"2.00 %", "0.00 %", "NIHIL", "20.80 % + 8.40 EUR / DTN", "28.50 GBP / LPA", "10 GBP / NAR",
            "12.90 % MIN 4.20 EUR / DTN MAX 9.00 EUR / DTN", "16.50 % + 1.00 GBP / % vol / HLT",
            "5.10 % + EA MAX 18.70 % + ADSZ",
            "0.30 GBP / DTN / Z", "95.00 EUR / TNE#I", "3.50 EUR / 1,000 p/st", "147.00 GBP / 100 kg", "16.50 % RET",
            "9.00 EUR / DTN - 2.00 %", "25.00 DMD", "10.00 % + EAR", "4.00 % MAX 0.35 EUR / p/st"})
    void printsWhatItReads(String text) {
        assertThat(DutyExpression.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2.00%|2.00 %", "  8.40   EUR/DTN |8.40 EUR / DTN", "1 %+2 EUR/hl|1 % + 2 EUR / hl"})
    void readsWhatIsSpacedOtherwise(String text, String printed) {
        assertThat(DutyExpression.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"\"\"|1", "2.00|5", "2.00 % +|9", "2.00 % 3|8", "8.40 EUR /|11",
            "MIN 2 %|1", "2.00 % MAX|11", "2.00 % MAX 3 % MIN 1 %|16", "two per cent|1", "8.40 euro|6", "NIHIL + 2 %|7"})
    void pointsAtTheCharacterWhereItStopsBeingADuty(String text, int position) {
        DutySyntaxException error = catchThrowableOfType(DutySyntaxException.class, () -> DutyExpression.parse(text));

        assertThat(error).isNotNull();
        assertThat(error.position()).isEqualTo(position);
        assertThat(error).hasMessageContaining("at character " + position);
    }

    @Test
    void printingAndParsingAreInverseForEveryDuty() {
        Random random = new Random(20_26);
        for (int i = 0; i < 20_000; i++) {
            DutyExpression duty = duty(random);
            assertThat(DutyExpression.parse(duty.toString())).isEqualTo(duty);
        }
    }

    private static DutyExpression duty(Random random) {
        return random.nextInt(50) == 0 ? DutyExpression.NIHIL
                : new DutyExpression(sum(random), maybeSum(random), maybeSum(random));
    }

    private static @Nullable DutySum maybeSum(Random random) {
        return random.nextInt(3) == 0 ? sum(random) : null;
    }

    private static DutySum sum(Random random) {
        List<DutySum.Summand> summands = new ArrayList<>();
        summands.add(new DutySum.Summand(false, term(random)));
        for (int i = random.nextInt(3); i > 0; i--) {
            summands.add(new DutySum.Summand(random.nextInt(4) == 0, term(random)));
        }
        return new DutySum(summands);
    }

    private static DutyTerm term(Random random) {
        BigDecimal number = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(6));
        return switch (random.nextInt(8)) {
            case 0 -> new DutyTerm.Component(pick(random, "EA", "ADSZ", "ADFM", "EAR", "ADSZR"));
            case 1, 2, 3 -> new DutyTerm.Percentage(number, random.nextInt(9) == 0 ? "RET" : null);
            default -> new DutyTerm.PerUnit(number, pick(random, "EUR", "GBP", "DMD"),
                    units(random));
        };
    }

    private static List<String> units(Random random) {
        List<String> units = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            units.add(pick(random, "DTN", "KGM", "TNE#I", "% vol", "HLT", "100 kg", "1,000 p/st", "p/st", "hl", "LPA", "Z"));
        }
        return units;
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
