package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.tariff.AssessmentItem.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tamga.reference.Law;
import org.tamga.shared.Money;
import org.tamga.tariff.Assessment.Line;
import org.tamga.testing.TestLaw;

/** What holds of every assessment, tried on tariffs and goods that a seeded generator makes up. */
class AssessmentPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String[] DUTIES = {"2.00 %", "12.90 % MIN 4.20 GBP / DTN MAX 9.00 GBP / DTN", "7.00 GBP / KGM",
            "NIHIL",
            "20.80 % + 8.40 EUR / DTN", "16.50 % / Retail Price", "9.00 % + EA MAX 24.20 % + ADSZ", "1.00 GBP / % vol/hl"};
    private static final String[] CONDITIONS = {"", "B:C990:27;B::07", "V:52.60 EUR / DTN:01:1.00 %;V:0.00 EUR / DTN:01:2.00 %",
            "E:20.00 KGM:29;E::09", "B:N853:29;B:Y058:29;B::09", "A::13:2.50 GBP / KGM",
            "A::15:2.50 GBP / KGM"};
    private static final String COMPONENTS = "component,additional_code,geo_area,duty\nEA,7001,1011,3.10 GBP / DTN\n"
            + "ADSZ,7001,1011,1.05 GBP / DTN\n";

    @Test
    void doesNotDependOnTheOrderOfTheMeasures() {
        Random random = new Random(41);
        for (int i = 0; i < 20; i++) {
            List<String> rows = rows(random);
            Law law = law(rows);
            Collections.shuffle(rows, random);
            Law shuffled = law(rows);
            for (int j = 0; j < 10; j++) {
                AssessmentItem goods = goods(random).build();
                Assessment first = assess(goods, law);
                Assessment second = assess(goods, shuffled);
                assertThat(second.lines()).isEqualTo(first.lines());
                assertThat(second.undetermined()).isEqualTo(first.undetermined());
                assertThat(second.restrictions()).isEqualTo(first.restrictions());
            }
        }
    }

    @Test
    void isTheSameToTheLastCharacterWhenAskedAgainUnderTheSameLaw() {
        Random random = new Random(42);
        for (int i = 0; i < 10; i++) {
            List<String> rows = rows(random);
            AssessmentItem goods = goods(random).build();
            assertThat(assess(goods, law(rows))).hasToString(assess(goods, law(rows)).toString());
        }
    }

    @Test
    void moreValueIsNeverLessChargeWhereDutiesArePercentages() {
        Random random = new Random(43);
        for (int i = 0; i < 10; i++) {
            Law law = law(
                    List.of("D,10,103,1011,,,,," + random.nextInt(40) + ".50 % MIN 1.00 GBP / DTN MAX 90.00 GBP / DTN,,,,",
                            "A,10,695,1011,,,,," + random.nextInt(40) + ".00 %,,,,", "V,10,305,1011,,,,,20.00 %,,,,"));
            BigDecimal before = BigDecimal.ZERO;
            for (int value = 0; value < 20_000; value += 1 + random.nextInt(900)) {
                BigDecimal charge = assess(goods(new Random(i)).price(Money.of(String.valueOf(value), "GBP")).build(), law)
                        .payable().amount();
                assertThat(charge).isGreaterThanOrEqualTo(before);
                before = charge;
            }
        }
    }

    /** Each line is cut down to the penny: two halves lose at most a penny more than the whole, in each of three lines. */
    @Test
    void splittingALineChangesNothingButTheNamedRounding() {
        Random random = new Random(44);
        Law law = law(List.of("D,10,103,1011,,,,,20.80 % + 8.40 EUR / DTN,,,,", "A,10,695,1011,,,,,25.00 %,,,,",
                "V,10,305,1011,,,,,20.00 %,,,,"));
        for (int i = 0; i < 300; i++) {
            BigDecimal first = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
            BigDecimal second = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
            List<Line> whole = part(first.add(second), law);
            List<Line> one = part(first, law);
            List<Line> other = part(second, law);
            for (int line = 0; line < 3; line++) {
                BigDecimal difference = whole.get(line).assessed().subtract(one.get(line).assessed())
                        .subtract(other.get(line).assessed());
                assertThat(difference).isBetween(BigDecimal.ZERO, new BigDecimal(line < 2 ? "0.01" : "0.02"));
            }
        }
    }

    private static List<Line> part(BigDecimal amount, Law law) {
        AssessmentItem goods = item(1).commodity("1000000000").origin("US").price(new Money(amount, "GBP"))
                .quantity(amount.toPlainString(), "DTN").build();
        return assess(goods, law).lines();
    }

    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String type = pick(random, "103", "142", "552", "554", "695", "305", "410", "306");
            rows.add("M" + i + "," + pick(random, "10", "1000", "1000000000") + "," + type + ","
                    + pick(random, "1011", "US", "CN")
                    + ",," + (type.equals("306") ? "X4" + i : type.startsWith("55") ? "C" + i : "") + ",,,"
                    + (type.equals("410") ? "" : pick(random, DUTIES)) + "," + pick(random, CONDITIONS) + ",20"
                    + (20 + random.nextInt(5)) + "-01-01,,");
        }
        return rows;
    }

    private static AssessmentItem.Builder goods(Random random) {
        AssessmentItem.Builder goods = item(1).commodity("1000000000").origin(pick(random, "US", "CN", "BR"))
                .preference(pick(random, "100", "300")).price(Money.of(String.valueOf(random.nextInt(10_000)), "GBP"))
                .quantity("1200", "KGM").quantity("40", "ASV").quantity("7", "HLT").quantity("431.20", "RET")
                .additionalCode("X4" + random.nextInt(12)).additionalCode("C" + random.nextInt(12)).additionalCode("7001");
        if (random.nextBoolean()) {
            goods.document(pick(random, "C990", "N853", "Y058"));
        }
        return goods;
    }

    private static Law law(List<String> rows) {
        return TariffLaw.law(
                TariffLaw.with(
                        TariffLaw.with(TestLaw.files("gb"), "rates.csv", "currency,from,to,rate\nEUR,2020-01-01,,1.25\n"),
                        "tariff/components.csv", COMPONENTS),
                rows.toArray(String[]::new));
    }

    private static Assessment assess(AssessmentItem goods, Law law) {
        return DutyAssessor.assess(AssessmentRequest.importOf(DAY, goods), law);
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
