package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.tariff.AssessmentItem.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tamga.shared.Money;
import org.tamga.tariff.Assessment.Kind;
import org.tamga.tariff.Assessment.Line;

/** Goods to a territory that knows two tariffs: which one charges them, and what is told of the other. */
class TwoTariffsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String VAT = "V1,85,305,1011,,,,,20.00 %,,2021-01-01,,";

    @Test
    void chargesTheDutyOfTheUnionWhereItIsHigher() {
        List<Line> lines = assess(shavers("NIIMP"), duty("XI", "3.00 %"), duty("GB", "2.00 %"), VAT);

        assertThat(lines).extracting(Line::taxType, Line::payable).containsExactly(
                tuple("A50", new BigDecimal("30.00")), tuple("B00", new BigDecimal("200.00")),
                tuple("B05", new BigDecimal("6.00")));
    }

    @Test
    void chargesTheDutyOfTheKingdomWhereThatOfTheUnionIsNoHigher() {
        assertThat(assess(shavers("NIIMP"), duty("XI", "2.00 %"), duty("GB", "2.00 %"), VAT)).extracting(Line::taxType)
                .containsExactly("A00", "B00");
    }

    @Test
    void chargesTheDutyOfTheKingdomWhereTheUnionAsksForNothingWhateverTheOtherTariffSays() {
        assertThat(assess(shavers("NIIMP"), duty("", "0.00 %"), VAT)).extracting(Line::taxType).containsExactly("A00", "B00");
        assertThat(assess(shavers("NIIMP"), duty("", "1.00 %"), VAT)).extracting(Line::taxType)
                .containsExactly("A50", "B00", "B05");
    }

    @Test
    void chargesNothingOfTheUnionOnGoodsUnderInwardProcessingThatNeedNoSecurity() {
        assertThat(assess(shavers("NIIMP").procedure("51", "00"), duty("", "8.00 %"), VAT))
                .extracting(Line::taxType, Line::base, Line::payable)
                .containsExactly(tuple("A00", new BigDecimal("1000.00"), new BigDecimal("0.00")),
                        tuple("B00", new BigDecimal("1080.00"), new BigDecimal("0.00")));
        assertThat(assess(shavers("NIIMP").procedure("51", "00").tax(DeclaredTax.of("A50", "R")), duty("", "8.00 %"), VAT))
                .extracting(Line::taxType).contains("A50", "IPR");
    }

    @Test
    void takesSuspendedDutiesOffTheBaseWhereThePackSaysSo() {
        assertThat(assess(shavers("NIDOM").procedure("51", "00"), duty("", "8.00 %"), VAT))
                .extracting(Line::taxType, Line::base).contains(tuple("B00", new BigDecimal("920.00")));
    }

    @Test
    void keepsTheLawfulRateOnABaseOfNothing() {
        List<Line> lines = assess(shavers("NIDOM").additionalProcedure("1PP"), duty("", "32.00 %"), VAT);

        assertThat(lines).extracting(Line::taxType, Line::base, Line::rate, Line::payable).contains(
                tuple("B00", new BigDecimal("1000.00"), new BigDecimal("0.00"), new BigDecimal("0.00")),
                tuple("B05", new BigDecimal("0.00"), new BigDecimal("20.00"), new BigDecimal("0.00")));
    }

    @Test
    void tellsTheStateAidOfEachTaxWithoutChargingOrSecuringIt() {
        // given
        String antiDumping = "%s,8510,552,1011,,,,,%s,,2021-01-01,,,%s";
        // when
        List<Line> lines = assess(shavers("NIIMP").statement("NIAID"), duty("XI", "3.00 %"), duty("GB", "3.00 %"),
                antiDumping.formatted("A1", "12.00 %", "XI"), antiDumping.formatted("A2", "10.00 %", "GB"), VAT);
        // then
        assertThat(lines).filteredOn(line -> line.kind() == Kind.INFORMATION)
                .extracting(Line::taxType, Line::assessed, Line::payable, Line::secured)
                .containsExactly(tuple("STA", new BigDecimal("20.00"), new BigDecimal("0.00"), new BigDecimal("0.00")));
    }

    @Test
    void tellsNoStateAidWhereOnlyOneTariffIsKnown() {
        assertThat(assess(shavers("NIIMP").statement("NIAID"), duty("", "3.00 %"), VAT)).extracting(Line::taxType)
                .doesNotContain("STA");
    }

    private static List<Line> assess(AssessmentItem.Builder goods, String... measures) {
        return DutyAssessor.assess(AssessmentRequest.importOf(DAY, goods.build()), TariffLaw.gb(measures)).lines();
    }

    private static String duty(String regime, String duty) {
        return "D" + regime + ",85109000,103,1011,,,,," + duty + ",,2021-01-01,,," + regime;
    }

    private static AssessmentItem.Builder shavers(String statement) {
        return item(1).commodity("8510900000").origin("US").preference("100").procedure("40", "00").statement(statement)
                .price(Money.of("1000", "GBP"));
    }
}
