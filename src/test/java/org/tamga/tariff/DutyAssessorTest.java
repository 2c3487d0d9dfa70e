package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.tariff.AssessmentItem.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.reference.Law;
import org.tamga.shared.Money;
import org.tamga.tariff.Assessment.Line;
import org.tamga.testing.TestLaw;

class DutyAssessorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String DUTY = "D1,85109000,103,1011,,,,,2.00 %,,2021-01-01,,Tariff Regulations";
    private static final String VAT = "V1,85,305,1011,,,,,20.00 %,,2021-01-01,,VAT Act";

    @Test
    void chargesDutyOnTheValueAndValueAddedTaxOnBoth() {
        // when
        Assessment assessment = DutyAssessor.assess(shavers("1000"), TariffLaw.gb(DUTY, VAT));

        // then
        assertThat(assessment.lines()).extracting(Line::taxType, Line::base, Line::rate, Line::payable).containsExactly(
                tuple("A00", new BigDecimal("1000.00"), new BigDecimal("2.00"), new BigDecimal("20.00")),
                tuple("B00", new BigDecimal("1020.00"), new BigDecimal("20.00"), new BigDecimal("204.00")));
        assertThat(assessment.payable()).isEqualTo(Money.of("224.00", "GBP"));
        assertThat(assessment.isComplete()).isTrue();
    }

    @Test
    void explainsALineInASentenceForTheTrader() {
        Line duty = DutyAssessor.assess(shavers("1000"), TariffLaw.gb(DUTY, VAT)).lines().getFirst();

        assertThat(duty.explanation()).isEqualTo("2.00 % of 1,000.00 GBP (customs value) under measure 103 (D1), "
                + "cut down to the penny = 20.00 GBP");
    }

    @Test
    void cutsDownWhereAnotherLawWouldRoundHalfUp() {
        Law cutting = TariffLaw.gb(DUTY, VAT);
        Law rounding = TariffLaw.law(TariffLaw.with(TestLaw.files("gb"), "tariff/taxes.yaml",
                TestLaw.files("gb").findText("tariff/taxes.yaml").orElseThrow().replace("mode: DOWN", "mode: HALF_UP")),
                DUTY, VAT);

        assertThat(DutyAssessor.assess(shavers("998"), cutting).lines().get(1).payable()).isEqualTo(new BigDecimal("203.59"));
        assertThat(DutyAssessor.assess(shavers("998.45"), cutting).lines().getFirst().payable())
                .isEqualTo(new BigDecimal("19.96"));
        assertThat(DutyAssessor.assess(shavers("998.45"), rounding).lines().getFirst().payable())
                .isEqualTo(new BigDecimal("19.97"));
    }

    @ParameterizedTest
    @CsvSource({"IMA,1,true", "IMJ,0,true", "IMC,0,false", "IMQ,0,false"})
    void tellsThatNothingIsOwedUnlessTheLawChargesElsewhere(String type, int duties, boolean announced) {
        AssessmentRequest plain = shavers("1000");
        Assessment assessment = DutyAssessor
                .assess(new AssessmentRequest(DAY, plain.direction(), type, plain.items(), List.of(),
                        Map.of(), Set.of(), Set.of()), TariffLaw.gb(DUTY));

        assertThat(assessment.lines()).hasSize(duties);
        assertThat(assessment.announced()).isEqualTo(announced);
    }

    private static AssessmentRequest shavers(String price) {
        return AssessmentRequest.importOf(DAY,
                item(1).commodity("8510900000").origin("US").preference("100").procedure("40", "00")
                        .price(Money.of(price, "GBP")).tax(DeclaredTax.of("A00", "E")).build());
    }
}
