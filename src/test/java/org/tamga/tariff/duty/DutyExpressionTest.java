package org.tamga.tariff.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.tariff.duty.DutyTerm.Part.Link;

class DutyExpressionTest {

    private static final String[] UNITS = {"DTN", "KGM", "TNE#I", "TNEI", "% vol", "HLT", "100 kg", "1,000 p/st", "p/st", "hl",
            "LPA", "Z", "1000 kg/biodiesel", "100 kg/net/%sacchar.", "l alc. 100%", "kg 90 % sdt", "% vol/hl", "Retail Price",
            "c/k", "kg H2O2", "100 m"};

    @ParameterizedTest
    @ValueSource(strings = {"2.00 %", "0.00 %", "NIHIL", "20.80 % + 8.40 EUR / DTN", "28.50 GBP / LPA", "10 GBP / NAR",
            "12.90 % MIN 4.20 EUR / DTN MAX 9.00 EUR / DTN", "16.50 % + 1.00 GBP / % vol / HLT",
            "5.10 % + EA MAX 18.70 % + ADSZ",
            "0.30 GBP / DTN / Z", "95.00 EUR / TNE#I", "3.50 EUR / 1,000 p/st", "147.00 GBP / 100 kg", "16.50 % RET",
            "9.00 EUR / DTN - 2.00 %", "25.00 DMD", "10.00 % + EAR", "4.00 % MAX 0.35 EUR / p/st", "16.50 % / Retail Price",
            "16.50 % / Retail Price + 244.78 GBP / 1000 p/st MIN 320.90 GBP / 1000 p/st", "144.10 GBP / 1000 kg/biodiesel",
            "0.30 EUR / 100 kg/net/%sacchar.", "1.00 EUR / % vol/hl + 6.40 EUR / hl", "28.74 GBP / l alc. 100%",
            "6.40 EUR / kg 90 % sdt MIN 1 EUR", "0.60 EUR / c/k", "2.20 EUR / 100 m", "9.00 % + AC (reduced)",
            "18.40 % MIN 22.00 EUR / DTN MAX 24.00 EUR / DTN MAX 3.00 %", "3.80 % CIF", "9.00 % + 50.00 % EA - 1.00 %",
            "95.00 EUR / TNEI", "2.00 EUR / DTN#Z", "p/st", "100 p/st", "c/k", "hl", "m2", "1.00 EUR / hl/% vol",
            "0.10 % / % vol", "16.50 % of RSP + 244.78 GBP / MIL MIN 320.90 GBP / MIL", "16.50 % of retail price",
            "19.08 GBP / LPA - 1.00 GBP / for each litre of pure alcohol, multiplied by the SPR discount",
            "19.08 GBP / LPA - 1.00 GBP / SPQ", "NIHIL"})
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
            "MIN 2 %|1", "2.00 % MAX|11", "2.00 % MAX 3 % mean 1 %|16", "two per cent|1", "8.40 euro|6", "1 EUR / DTN 5|13",
            "1 EUR / MIN 2 %|9", "2 % /|6", "1.|2", "p/st + 2 %|1", "NIHIL + 2 %|7"})
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

    @Test
    void answersWildTextWithADutyThatPrintsItselfOrWithThePlaceOfTheFault() {
        Random random = new Random(7_02);
        String[] pieces = {"2.00", "%", " ", "+", "-", "/", "EUR", "DTN", "MIN", "MAX", "NIHIL", "EA", "p/st", "1,000", "% vol",
                "#", "#I", ".", "(", ")", "(reduced)", "kg", "\u00a0", "é", "\n", "0", "9999999999999", "hl", ";", "x"};
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(i % 1_000 == 0 ? 400 : 12); length > 0; length--) {
                text.append(random.nextInt(5) == 0 ? String.valueOf((char) random.nextInt(0x2FF)) : pick(random, pieces));
            }
            readsOrPoints(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 EUR / a ", "1 % + ", "1 EUR / 1,", "EA + ", "9", "kg/", "1 EUR / a/", "% ", "(", "a-"})
    void refusesWhatNoTariffPrintsAtOnce(String piece) {
        readsOrPoints(piece.repeat(100_000));
        readsOrPoints(piece.repeat(90));
    }

    private static void readsOrPoints(String text) {
        try {
            DutyExpression duty = DutyExpression.parse(text);
            assertThat(DutyExpression.parse(duty.toString())).isEqualTo(duty);
        } catch (DutySyntaxException fault) {
            assertThat(fault.position()).isBetween(1, text.length() + 1);
        }
    }

    private static DutyExpression duty(Random random) {
        return random.nextInt(50) == 0 ? DutyExpression.NIHIL
                : new DutyExpression(sum(random), bounds(random));
    }

    private static List<DutyBound> bounds(Random random) {
        List<DutyBound> bounds = new ArrayList<>();
        for (int i = random.nextInt(4); i > 1; i--) {
            bounds.add(new DutyBound(random.nextBoolean() ? DutyBound.Kind.MIN : DutyBound.Kind.MAX, sum(random)));
        }
        return bounds;
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
            case 0 -> new DutyTerm.Component(pick(random, "EA", "ADSZ", "ADFM", "EAR", "ADSZR", "AC (reduced)"));
            case 1, 2, 3 -> new DutyTerm.Percentage(number, random.nextInt(4) == 0 ? part(random) : null);
            default -> new DutyTerm.PerUnit(number, pick(random, "EUR", "GBP", "DMD"),
                    units(random));
        };
    }

    private static DutyTerm.Part part(Random random) {
        return random.nextBoolean() ? new DutyTerm.Part(pick(random, "RET", "EA", "CIF", "TNE#I"), Link.NONE)
                : new DutyTerm.Part(pick(random, UNITS), random.nextBoolean() ? Link.SLASH : Link.OF);
    }

    private static List<String> units(Random random) {
        List<String> units = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            units.add(pick(random, UNITS));
        }
        return units;
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
