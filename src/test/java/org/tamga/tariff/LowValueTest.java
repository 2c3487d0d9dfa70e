package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.tamga.tariff.AssessmentRequest.Direction;
import org.tamga.tariff.calculator.DutyOptions;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.testing.TestLaw;

/** Consignments of negligible value: relieved by the pack's limits, tax by tax, and not for every kind of goods. */
class LowValueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Law DEMO = TestLaw.of("demo", new TariffPack());
    private static final String DUTY = "D1,6109,103,1011,,,,,12.00 %,,2021-01-01,,";
    private static final String VAT = "V1,61,305,1011,,,,,20.00 %,,2021-01-01,,";

    /** Shirts at 12 % duty, 1 % fee (at least 10.00) and 12 % tax. */
    @ParameterizedTest
    @CsvSource({"150.00,0.00,0.00,18.00", "150.01,18.00,10.00,20.16", "20.00,0.00,0.00,0.00", "20.01,0.00,0.00,2.40"})
    void eachTaxHasItsOwnLimit(String value, String duty, String fee, String tax) {
        assertThat(payable(AssessmentRequest.importOf(DAY, shirts(1, value).build()), DEMO)).containsExactly(duty, fee, tax);
    }

    @Test
    void theConsignmentCountsAndNotTheItem() {
        AssessmentRequest two = AssessmentRequest.importOf(DAY, shirts(1, "100").build(), shirts(2, "50.01").build());

        assertThat(payable(two, DEMO)).startsWith("12.00");
    }

    @Test
    void freightDoesNotCount() {
        AssessmentRequest request = new AssessmentRequest(DAY, Direction.IMPORT, "", List.of(shirts(1, "140").build()),
                List.of(new ValueComponent("FREIGHT", Money.of("60", "DMD"))), Map.of(), Set.of(), Set.of());

        assertThat(payable(request, DEMO)).containsExactly("0.00", "0.00", "24.00");
    }

    @ParameterizedTest
    @CsvSource({"2204211000", "2208301100", "2402209000"})
    void alcoholAndTobaccoAreChargedHoweverLittleTheyCost(String commodity) {
        AssessmentItem goods = item(1).commodity(commodity).origin("US").price(Money.of("15", "DMD")).quantity("1", "LTR")
                .quantity("0.4", "LPA").quantity("200", "NAR").build();

        Assessment assessment = DutyAssessor.assess(AssessmentRequest.importOf(DAY, goods), DEMO);

        assertThat(assessment.lines()).allSatisfy(line -> assertThat(line.deducted()).isZero());
        assertThat(assessment.trace()).anyMatch(step -> step.formula().contains("it is not for goods of " + commodity));
    }

    @Test
    void theTraderIsToldWhy() {
        Line line = DutyAssessor.assess(AssessmentRequest.importOf(DAY, shirts(1, "100").build()), DEMO).lines().getFirst();

        assertThat(line.explanation()).endsWith("; relieved, the consignment is of negligible value "
                + "(it costs 100.00 DMD, no more than 150.00 DMD)");
        assertThat(line.deducted()).isEqualTo("12.00");
    }

    @Test
    void whatLeavesIsNotRelieved() {
        AssessmentItem scrap = item(1).commodity("7404000000").destination("DE").price(Money.of("100", "DMD"))
                .quantity("1", "KGM").build();

        assertThat(payable(new AssessmentRequest(DAY, Direction.EXPORT, "", List.of(scrap), List.of(), Map.of(), Set.of(),
                Set.of()), DEMO)).containsExactly("20.00");
    }

    @Test
    void whereTheReliefMustBeClaimedItIsGivenToWhoClaimsIt() {
        Law law = TariffLaw.gb(DUTY, VAT);

        assertThat(payable(AssessmentRequest.importOf(DAY, tops("135").build()), law)).containsExactly("16.20", "30.24");
        assertThat(payable(AssessmentRequest.importOf(DAY, tops("135").additionalProcedure("C07").build()), law))
                .containsExactly("0.00", "27.00");
    }

    @Test
    void whoClaimsItForTooMuchIsChargedAndToldWhy() {
        Assessment assessment = DutyAssessor.assess(
                AssessmentRequest.importOf(DAY, tops("135.01").additionalProcedure("C07").build()), TariffLaw.gb(DUTY, VAT));

        assertThat(assessment.lines().getFirst().payable()).isEqualTo("16.20");
        assertThat(assessment.trace()).anyMatch(step -> step.formula()
                .endsWith("the consignment costs 135.01 GBP, more than 135.00 GBP"));
    }

    @Test
    void theCalculatorTellsWhatCouldBeClaimed() {
        Law law = TariffLaw.gb(DUTY, VAT);

        assertThat(DutyOptions.reliefs(AssessmentRequest.importOf(DAY, tops("100").build()), law)).singleElement()
                .satisfies(relief -> {
                    assertThat(relief.procedure()).isEqualTo("C07");
                    assertThat(relief.payable()).isEqualTo("20.00");
                    assertThat(relief.saving()).isEqualTo("14.40");
                });
        assertThat(DutyOptions.reliefs(AssessmentRequest.importOf(DAY, tops("200").build()), law)).isEmpty();
    }

    private static AssessmentItem.Builder shirts(int number, String value) {
        return item(number).commodity("6109100010").origin("US").procedure("40", "00").price(Money.of(value, "DMD"));
    }

    private static AssessmentItem.Builder tops(String value) {
        return item(1).commodity("6109100010").origin("US").procedure("40", "00").price(Money.of(value, "GBP"));
    }

    private static List<String> payable(AssessmentRequest request, Law law) {
        return DutyAssessor.assess(request, law).lines().stream().map(Line::payable).map(BigDecimal::toPlainString).toList();
    }
}
