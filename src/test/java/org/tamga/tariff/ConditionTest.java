package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.tariff.AssessmentItem.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.reference.Law;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.Money;
import org.tamga.testing.TestLaw;

class ConditionTest {

    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final String LADDER = "V:52.60 EUR / DTN:01:14.40 %;V:51.50 EUR / DTN:01:14.40 % + 1.10 EUR / DTN;"
            + "V:50.50 EUR / DTN:01:14.40 % + 2.10 EUR / DTN;V:0.00 EUR / DTN:01:14.40 % + 29.80 EUR / DTN";
    private static final String UPSIDE_DOWN = "V:0.00 EUR / DTN:01:14.40 % + 29.80 EUR / DTN;"
            + "V:50.50 EUR / DTN:01:14.40 % + 2.10 EUR / DTN;V:52.60 EUR / DTN:01:14.40 %;"
            + "V:51.50 EUR / DTN:01:14.40 % + 1.10 EUR / DTN";

    /** A euro is 0.80 pounds: the entry price of 52.60 EUR for 100 kg is 42.08 pounds, that of 10 tonnes 4,208.00. */
    @ParameterizedTest
    @CsvSource({"4208.00,605.95", "4207.99,693.95", "4120.00,681.28", "4119.99,761.27", "4039.99,2965.75", "1.00,2384.14"})
    void chargesByTheRungOfTheEntryPriceThatTheValueReaches(String value, String duty) {
        assertThat(payable(LADDER, SUMMER, value)).isEqualTo(duty);
        assertThat(payable(UPSIDE_DOWN, SUMMER, value)).isEqualTo(duty);
    }

    @Test
    void theEntryPriceHoldsInItsSeasonAlone() {
        assertThat(payable(LADDER, LocalDate.of(2026, 5, 31), "1.00")).isEqualTo("0.08");
        assertThat(payable(LADDER, LocalDate.of(2026, 10, 1), "1.00")).isEqualTo("0.08");
    }

    @Test
    void namesTheQuantityThatTheEntryPriceNeeds() {
        AssessmentItem goods = item(1).commodity("0809400500").origin("US").price(Money.of("5", "GBP")).build();

        Assessment assessment = DutyAssessor.assess(AssessmentRequest.importOf(SUMMER, goods), plums(LADDER));

        assertThat(assessment.lines()).isEmpty();
        assertThat(assessment.undetermined()).singleElement().satisfies(open -> {
            assertThat(open.code()).isEqualTo("missing-quantity");
            assertThat(open.reason()).contains("the customs duty under measure E1", "condition V",
                    "the quantity in DTN is not declared");
        });
    }

    /** The price is 1,000.00 pounds, the customs duty 100.00, for 500 items. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"01|10.00 GBP / CEN|50.00", "02|2.50 GBP / NAR|250.00", "03|2.50 GBP / NAR|250.00",
            "11|2.50 GBP / NAR|250.00", "12|2.50 GBP / NAR|250.00", "12|1.99 GBP / NAR|0.00", "13|2.50 GBP / NAR|150.00",
            "13|2.20 GBP / NAR|0.00", "14|5.00 %|50.00", "34|5.00 %|50.00", "27||30.00", "27|4.00 %|40.00"})
    void chargesWhatTheActionOfTheConditionSays(String action, String amount, String duty) {
        Law law = TariffLaw.gb("D1,1516,103,1011,,,,,10.00 %,,2021-01-01,,",
                "A1,1516,552,CA,,,,,3.00 %,A:D008:" + action + (amount == null ? "" : ":" + amount) + ";A::07,2021-01-01,,");

        Assessment assessment = DutyAssessor.assess(AssessmentRequest.importOf(SUMMER, oil().document("D008").build()), law);

        assertThat(assessment.undetermined()).isEmpty();
        assertThat(assessment.lines()).filteredOn(line -> line.taxType().equals("A30")).singleElement()
                .satisfies(line -> assertThat(line.payable()).isEqualTo(duty));
    }

    @Test
    void saysWhatTheShortfallOfAMinimumPriceIsMadeUpOf() {
        Law law = TariffLaw.gb("D1,1516,103,1011,,,,,10.00 %,,2021-01-01,,",
                "A1,1516,552,CA,,,,,,M:D008:13:2.50 GBP / NAR;M::07,2021-01-01,,");

        assertThat(
                DutyAssessor.assess(AssessmentRequest.importOf(SUMMER, oil().document("D008").build()), law).lines().getLast()
                        .explanation())
                .startsWith("minimum price 2.50 GBP × 500 NAR less 1,100.00 GBP (customs value + customs duty), "
                        + "at least nothing");
    }

    /** 1,000.00 with a duty of 100.00 reaches 1,100.00, not 1,100.01. */
    @ParameterizedTest
    @CsvSource({"1100.00,70.00", "1100.01,0.01", "1200.00,100.00"})
    void comparesAMinimumPriceWithThePriceAndTheDutyPaid(String minimum, String duty) {
        Law law = TariffLaw.gb("D1,1516,103,1011,,,,,10.00 %,,2021-01-01,,",
                "A1,1516,552,CA,,,,,,G:" + minimum + " GBP:01:7.00 %"
                        + ";G::13:" + minimum + " GBP,2021-01-01,,");

        assertThat(DutyAssessor.assess(AssessmentRequest.importOf(SUMMER, oil().build()), law).lines().getLast().payable())
                .isEqualTo(duty);
    }

    /** 2.50 for each of 500 is 250.00 more than the value; less the customs duty and the countervailing duty. */
    @ParameterizedTest
    @CsvSource({"10.00,3.80,112.00", "10.00,0.00,150.00", "0.00,3.80,212.00", "20.00,10.00,0.00"})
    void waitsForADutyThatIsChargedAfterTheOneThatMakesUpThePrice(String customs, String countervailing, String antiDumping) {
        Law law = TariffLaw.gb("D1,1516,103,1011,,,,," + customs + " %,,2021-01-01,,",
                "A1,1516,552,CA,,,,,,A::15:2.50 GBP / NAR,2021-01-01,,",
                "C1,1516,554,CA,,,,," + countervailing + " %,,2021-01-01,,", "V1,15,305,1011,,,,,20.00 %,,2021-01-01,,");

        Assessment assessment = DutyAssessor.assess(AssessmentRequest.importOf(SUMMER, oil().build()), law);

        assertThat(assessment.undetermined()).isEmpty();
        assertThat(assessment.lines()).filteredOn(line -> line.taxType().equals("A30")).singleElement()
                .satisfies(line -> assertThat(line.payable()).isEqualTo(antiDumping));
        assertThat(assessment.lines().getLast().taxType()).isEqualTo("B00");
        assertThat(assessment.lines().getLast().base()).isEqualTo(assessment.lines().stream()
                .filter(line -> !line.taxType().equals("B00")).map(Assessment.Line::payable).reduce(BigDecimal::add)
                .orElseThrow()
                .add(new BigDecimal("1000.00")));
    }

    @Test
    void leavesOpenDutiesThatCountEachOther() {
        Law law = TariffLaw.gb("D1,1516,103,1011,,,,,,A::15:2.50 GBP / NAR,2021-01-01,,",
                "C1,1516,554,CA,,,,,,A::13:2.50 GBP / NAR,2021-01-01,,", "V1,15,305,1011,,,,,20.00 %,,2021-01-01,,");

        assertThat(DutyAssessor.assess(AssessmentRequest.importOf(SUMMER, oil().build()), law).undetermined())
                .extracting(Assessment.Undetermined::code).containsExactly("circular-charge", "circular-charge",
                        "circular-charge");
    }

    @Test
    void leavesOpenWhatAnActionAsksForThatTheLawCannotWorkOut() {
        PackFiles files = TestLaw.files("gb");
        String conditions = files.findText("tariff/conditions.yaml").orElseThrow().replace("\"15\": {effect: difference, "
                + "from: [value, countervailing, customs-duty]", "\"15\": {effect: open");
        Law law = TariffLaw.law(TariffLaw.with(files, "tariff/conditions.yaml", conditions),
                "D1,1516,103,1011,,,,,10.00 %,,2021-01-01,,", "A1,1516,552,CA,,,,,,A::15:2.50 GBP / NAR,2021-01-01,,",
                "V1,15,305,1011,,,,,20.00 %,,2021-01-01,,");

        Assessment assessment = DutyAssessor.assess(AssessmentRequest.importOf(SUMMER, oil().build()), law);

        assertThat(assessment.undetermined()).extracting(Assessment.Undetermined::code).containsExactly("unknown-action",
                "base-undetermined");
        assertThat(assessment.undetermined().getFirst().reason()).contains("action 15", "countervailing");
    }

    @Test
    void aMeasureWhoseRefundIsNotApplicableChargesNothing() {
        Law law = TariffLaw.gb("D1,1516,103,1011,,,,,10.00 %,,2021-01-01,,",
                "A1,1516,552,CA,,,,,5.00 %,B:C990:36;B::16,2021-01-01,,");

        assertThat(DutyAssessor.assess(AssessmentRequest.importOf(SUMMER, oil().build()), law).lines()).hasSize(1);
        assertThat(DutyAssessor.assess(AssessmentRequest.importOf(SUMMER, oil().document("C990").build()), law).lines())
                .hasSize(2);
    }

    private static AssessmentItem.Builder oil() {
        return item(1).commodity("1516209821").origin("CA").price(Money.of("1000", "GBP")).quantity("1000", "KGM")
                .quantity("500", "p/st");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"B:D008:01:0.00 GBP / TNE#I;B::01:144.10 GBP / TNE#I|D008|0.00",
            "B:D008:01:0.00 GBP / TNE#I;B::01:144.10 GBP / TNE#I||288.20", "B:C990:27;B::07|C990|100.00",
            "A:150.00 GBP:01:1.00 %;A::01:2.00 %||10.00", "A:1500.00 GBP:01:1.00 %;A::01:2.00 %||20.00",
            "E:20.00 kg:01:1.00 %;E::01:2.00 %||20.00", "E:5.00 TNE:01:1.00 %;E::01:2.00 %||10.00",
            "R:2.00 KGM:01:1.00 %;R:0.00 KGM:01:2.00 %||10.00", "R:3.00 KGM:01:1.00 %;R:0.00 KGM:01:2.00 %||20.00",
            "U:2.00 GBP:01:1.00 %;U:0.00 GBP:01:2.00 %||20.00", "U:1.99 GBP:01:1.00 %;U:0.00 GBP:01:2.00 %||10.00",
            "F:1500.00 GBP:01:0.00 %;F::11:1500.00 GBP|| 500.00", "F:0.90 GBP / kg:01:0.00 %;F::11:0.90 GBP / kg||0.00"})
    void takesTheDutyOfTheConditionThatIsMet(String conditions, String document, String duty) {
        Law law = TariffLaw.gb("D1,1516,103,1011,,,,,10.00 %," + conditions + ",2021-01-01,,",
                "S1,1516,109,1011,,,,,NAR,,2021-01-01,,");
        AssessmentItem.Builder goods = item(1).commodity("1516209821").origin("CA").price(Money.of("1000", "GBP"))
                .quantity("1000", "KGM").quantity("2", "TNE#I").quantity("500", "p/st");
        if (document != null) {
            goods.document(document);
        }

        Assessment assessment = DutyAssessor.assess(AssessmentRequest.importOf(SUMMER, goods.build()), law);

        assertThat(assessment.undetermined()).isEmpty();
        assertThat(assessment.lines()).singleElement()
                .satisfies(line -> assertThat(line.payable()).isEqualTo(duty));
    }

    private static String payable(String ladder, LocalDate day, String value) {
        AssessmentItem goods = item(1).commodity("0809400500").origin("US").price(Money.of(value, "GBP"))
                .quantity("10000", "KGM").build();
        List<Assessment.Line> lines = DutyAssessor.assess(AssessmentRequest.importOf(day, goods), plums(ladder)).lines();
        return lines.getFirst().payable().toPlainString();
    }

    private static Law plums(String ladder) {
        return TariffLaw.law(TariffLaw.with(TestLaw.files("gb"), "rates.csv", "currency,from,to,rate\nEUR,2020-01-01,,1.25\n"),
                "E1,0809400500,103,1011,,,,,," + ladder + ",2026-06-01,2026-09-30,",
                "E2,0809400500,103,1011,,,,,8.00 %,,2026-01-01,2026-05-31,", "E3,0809400500,103,1011,,,,,8.00 %,,2026-10-01,,");
    }
}
