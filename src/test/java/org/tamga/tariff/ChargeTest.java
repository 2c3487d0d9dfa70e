package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.tariff.AssessmentItem.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tamga.reference.Law;
import org.tamga.shared.Money;
import org.tamga.tariff.Assessment.Kind;
import org.tamga.tariff.Assessment.Line;

class ChargeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String DUTY = "D1,22041094,103,1011,,,,,26.00 GBP / HLT,,2021-01-01,,";
    private static final String EXCISE = "X1,2204,306,1011,,X333,,,28.50 GBP / LPA,,2021-01-01,,";
    private static final String VAT = "V1,22,305,1011,,,,,20.00 %,,2021-01-01,,";

    @Test
    void chargesExciseByPureAlcoholAndTaxOnTop() {
        Assessment assessment = assess(wine(), TariffLaw.gb(DUTY, EXCISE, VAT));

        assertThat(assessment.lines()).extracting(Line::taxType, Line::quantity, Line::unit, Line::payable).containsExactly(
                tuple("A00", new BigDecimal("20"), "HLT", new BigDecimal("520.00")),
                tuple("333", new BigDecimal("250.000"), "LPA", new BigDecimal("7125.00")),
                tuple("B00", null, null, new BigDecimal("2329.00")));
    }

    @Test
    void evaluatesCompoundDutiesBetweenFloorAndCeiling() {
        assertThat(payable("10.00 % MIN 30.00 GBP / DTN")).isEqualTo(new BigDecimal("600.00"));
        assertThat(payable("20.00 % MAX 5.00 GBP / DTN")).isEqualTo(new BigDecimal("100.00"));
        assertThat(payable("10.00 % + 2.50 GBP / DTN")).isEqualTo(new BigDecimal("450.00"));
        assertThat(payable("1.00 GBP / % vol / HLT")).isEqualTo(new BigDecimal("250.00"));
        assertThat(payable("NIHIL")).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void suspendsUnderInwardProcessingAndSecuresByGuarantee() {
        Law law = TariffLaw.gb(DUTY, VAT);

        Assessment bare = assess(wine().procedure("51", "00"), law);
        Assessment guaranteed = assess(wine().procedure("51", "00").tax(DeclaredTax.of("A00", "R")), law);

        assertThat(bare.payable()).isEqualTo(Money.of("0.00", "GBP"));
        assertThat(bare.lines()).extracting(Line::assessed).containsExactly(new BigDecimal("520.00"), new BigDecimal("904.00"));
        assertThat(guaranteed.lines()).filteredOn(line -> line.kind() == Kind.SECURITY)
                .extracting(Line::taxType, Line::secured)
                .containsExactly(tuple("IPR", new BigDecimal("520.00")), tuple("IPR", new BigDecimal("904.00")));
    }

    /** The duty on a provisional value is secured and not charged; the tax on value added counts it all the same. */
    @Test
    void whatIsSecuredCountsInTheBaseOfLaterTaxes() {
        Assessment assessment = assess(wine().additionalProcedure("1FV").tax(DeclaredTax.of("A00", "R")),
                TariffLaw.gb(DUTY, VAT));

        assertThat(assessment.lines()).extracting(Line::taxType, Line::assessed, Line::secured).containsExactly(
                tuple("A00", new BigDecimal("0.00"), new BigDecimal("0.00")),
                tuple("B00", new BigDecimal("904.00"), new BigDecimal("0.00")),
                tuple("ACS", new BigDecimal("520.00"), new BigDecimal("520.00")));
    }

    @Test
    void takesTheAmountsThatTheDeclarantStates() {
        AssessmentItem.Builder item = wine()
                .tax(new DeclaredTax("A00", null, null, new BigDecimal("5.00"), new BigDecimal("6.00"), "E"))
                .tax(new DeclaredTax("B00", null, null, null, new BigDecimal("7.00"), "R"));

        assertThat(assess(item, TariffLaw.gb(DUTY, VAT)).lines())
                .extracting(Line::kind, Line::taxType, Line::payable, Line::secured)
                .containsExactly(tuple(Kind.DECLARED, "A00", new BigDecimal("6.00"), new BigDecimal("0.00")),
                        tuple(Kind.SECURITY, "MOD", new BigDecimal("0.00"), new BigDecimal("7.00")));
    }

    @Test
    void chargesTheUnionsDutyWhereGoodsToNorthernIrelandAreAtRisk() {
        Law law = TariffLaw.gb(DUTY, VAT);

        assertThat(assess(wine().statement("NIIMP"), law).lines()).extracting(Line::taxType, Line::base)
                .containsExactly(tuple("A50", null), tuple("B00", new BigDecimal("4000.00")),
                        tuple("B05", new BigDecimal("520.00")));
        assertThat(assess(wine().statement("NIIMP").statement("NIREM").document("1UKI"), law).lines()).extracting(Line::taxType)
                .containsExactly("A00", "B00");
    }

    @Test
    void takesTheOtherTariffWhereItsDutyIsNoLower() {
        String union = "D1,22041094,103,1011,,,,,8.00 %,,2021-01-01,,,XI";
        String lower = "D2,22041094,103,1011,,,,,7.00 %,,2021-01-01,,,GB";
        String equal = "D2,22041094,103,1011,,,,,8.00 %,,2021-01-01,,,GB";

        assertThat(assess(wine().statement("NIIMP"), TariffLaw.gb(union, lower)).lines().getFirst().taxType()).isEqualTo("A50");
        assertThat(assess(wine().statement("NIIMP"), TariffLaw.gb(union, equal)).lines().getFirst().taxType()).isEqualTo("A00");
    }

    @Test
    void splittingALineChangesNothingButPennies() {
        Law law = TariffLaw.gb("D1,22041094,103,1011,,,,,12.90 % + 4.20 GBP / DTN,,2021-01-01,,", VAT);
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            BigDecimal first = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
            BigDecimal second = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
            BigDecimal whole = duty(law, first.add(second));
            BigDecimal parts = duty(law, first).add(duty(law, second));
            assertThat(whole.subtract(parts)).isBetween(BigDecimal.ZERO, new BigDecimal("0.01"));
        }
    }

    @Test
    void moreValueIsNeverLessDuty() {
        Law law = TariffLaw.gb("D1,22041094,103,1011,,,,,12.90 % MIN 40.00 GBP / DTN MAX 90.00 GBP / DTN,,2021-01-01,,");
        BigDecimal before = BigDecimal.ZERO;
        for (int value = 0; value < 20_000; value += 37) {
            BigDecimal duty = assess(wine().price(Money.of(String.valueOf(value), "GBP")), law).lines().getFirst().payable();
            assertThat(duty).isGreaterThanOrEqualTo(before);
            before = duty;
        }
    }

    @Test
    void theSameRequestHasTheSameAssessmentToTheLastCharacter() {
        Law law = TariffLaw.gb(DUTY, EXCISE, VAT);

        assertThat(assess(wine(), law)).isEqualTo(assess(wine(), law)).hasToString(assess(wine(), law).toString());
    }

    private static AssessmentItem.Builder wine() {
        return item(1).commodity("2204109490").origin("US").additionalCode("X333").procedure("40", "00")
                .price(Money.of("4000", "GBP")).quantity("13", "ASV").quantity("12.5", "EAS").quantity("260", "LPA")
                .quantity("2000", "KGM").supplementaryQuantity(new BigDecimal("2000"));
    }

    private static BigDecimal payable(String duty) {
        return assess(wine(), TariffLaw.gb("D1,22041094,103,1011,,,,," + duty + ",,2021-01-01,,")).lines().getFirst().payable();
    }

    private static BigDecimal duty(Law law, BigDecimal amount) {
        AssessmentItem goods = item(1).commodity("2204109490").origin("US").price(new Money(amount, "GBP"))
                .quantity(amount.toPlainString(), "DTN").build();
        return DutyAssessor.assess(AssessmentRequest.importOf(DAY, goods), law).lines().getFirst().payable();
    }

    private static Assessment assess(AssessmentItem.Builder item, Law law) {
        return DutyAssessor.assess(AssessmentRequest.importOf(DAY, item.build()), law);
    }
}
