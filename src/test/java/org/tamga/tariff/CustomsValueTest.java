package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.tariff.AssessmentItem.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tamga.reference.Law;
import org.tamga.shared.Money;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.Assessment.Undetermined;
import org.tamga.tariff.AssessmentRequest.Direction;
import org.tamga.testing.TestLaw;

class CustomsValueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String DUTY = "D1,85109000,103,1011,,,,,2.00 %,,2021-01-01,,";
    private static final String VAT = "V1,85,305,1011,,,,,20.00 %,,2021-01-01,,";

    @Test
    void addsAndDeductsWhatTheLawSays() {
        AssessmentItem item = shavers(1, "400").valueComponent("AK", Money.of("50", "GBP"))
                .valueComponent("BC", Money.of("100", "GBP"))
                .build();

        assertThat(dutyBase(item)).isEqualTo(new BigDecimal("350.00"));
    }

    @Test
    void sharesTheChargesOfTheConsignmentByValue() {
        AssessmentRequest request = new AssessmentRequest(DAY, Direction.IMPORT, "IMA",
                List.of(shavers(1, "300").build(), shavers(2, "100").build()),
                List.of(new ValueComponent("FREIGHT", Money.of("80", "GBP"))), Map.of(), Set.of(), Set.of());

        assertThat(DutyAssessor.assess(request, TariffLaw.gb(DUTY)).lines()).extracting(Line::item, Line::base)
                .containsExactly(tuple(1, new BigDecimal("360.00")), tuple(2, new BigDecimal("120.00")));
    }

    @Test
    void dividesNoChargesAmongItemsOneOfWhichHasNoValue() {
        AssessmentRequest request = new AssessmentRequest(DAY, Direction.IMPORT, "IMA",
                List.of(shavers(1, "300").build(), item(2).commodity("8510900000").origin("US").build()),
                List.of(new ValueComponent("FREIGHT", Money.of("80", "GBP"))), Map.of(), Set.of(), Set.of());

        Assessment assessment = DutyAssessor.assess(request, TariffLaw.gb(DUTY));

        assertThat(assessment.lines()).isEmpty();
        assertThat(assessment.undetermined()).extracting(Undetermined::item, Undetermined::code)
                .containsExactly(tuple(1, "no-share"), tuple(2, "no-value"));
    }

    @Test
    void dividesNoChargesAmongItemsThatAreWorthNothing() {
        List<AssessmentItem> items = List.of(shavers(1, "0").build(), shavers(2, "0").build());
        List<ValueComponent> freight = List.of(new ValueComponent("FREIGHT", Money.of("80", "GBP")));

        assertThat(DutyAssessor.assess(new AssessmentRequest(DAY, Direction.IMPORT, "IMA", items, freight, Map.of(), Set.of(),
                Set.of()), TariffLaw.gb(DUTY)).undetermined()).extracting(Undetermined::code)
                .containsExactly("no-share", "no-share");
        assertThat(
                DutyAssessor.assess(new AssessmentRequest(DAY, Direction.IMPORT, "IMA", items.subList(0, 1), freight, Map.of(),
                        Set.of(), Set.of()), TariffLaw.gb(DUTY)).lines())
                .extracting(Line::base)
                .as("an item by itself bears them all").containsExactly(new BigDecimal("80.00"));
    }

    @Test
    void countsSomeCostsForValueAddedTaxAlone() {
        AssessmentItem item = shavers(1, "1000").valueComponent("AS", Money.of("30", "GBP")).build();

        assertThat(DutyAssessor.assess(AssessmentRequest.importOf(DAY, item), TariffLaw.gb(DUTY, VAT)).lines())
                .extracting(Line::taxType, Line::base)
                .containsExactly(tuple("A00", new BigDecimal("1000.00")), tuple("B00", new BigDecimal("1050.00")));
    }

    @Test
    void convertsAtTheRateOfTheTaxPoint() {
        Law law = withRates("USD,2026-01-01,2026-02-28,1.25\nUSD,2026-03-01,,1.60\n");
        AssessmentItem item = item(1).commodity("8510900000").origin("US").price(Money.of("1000", "USD")).build();

        assertThat(base(item, law, DAY)).isEqualTo(new BigDecimal("625.00"));
        assertThat(base(item, law, DAY.minusDays(1))).isEqualTo(new BigDecimal("800.00"));
    }

    @Test
    void leavesOpenWhatHasNoRate() {
        AssessmentItem item = item(1).commodity("8510900000").origin("US").price(Money.of("1000", "CHF")).build();

        Assessment assessment = DutyAssessor.assess(AssessmentRequest.importOf(DAY, item), TariffLaw.gb(DUTY, VAT));

        assertThat(assessment.lines()).isEmpty();
        assertThat(assessment.undetermined()).containsExactly(
                new Undetermined(1, "no-rate", "there is no exchange rate for CHF on 2026-03-01"));
    }

    @Test
    void leavesOpenAValueBelowZero() {
        AssessmentItem item = shavers(1, "100").valueComponent("BC", Money.of("100.01", "GBP")).build();

        assertThat(DutyAssessor.assess(AssessmentRequest.importOf(DAY, item), TariffLaw.gb(DUTY)).undetermined())
                .extracting(Undetermined::code).containsExactly("negative-value");
    }

    @Test
    void leavesOpenAChargeThatTheLawDoesNotKnow() {
        AssessmentItem item = shavers(1, "100").valueComponent("ZZ", Money.of("1", "GBP")).build();

        assertThat(DutyAssessor.assess(AssessmentRequest.importOf(DAY, item), TariffLaw.gb(DUTY)).undetermined())
                .extracting(Undetermined::code).containsExactly("unknown-charge");
    }

    @Test
    void takesTheValueThatIsStatedInsteadOfAPrice() {
        AssessmentItem item = item(1).commodity("8510900000").origin("US").customsValue(Money.of("140", "GBP")).build();

        assertThat(dutyBase(item)).isEqualTo(new BigDecimal("140.00"));
    }

    private static AssessmentItem.Builder shavers(int number, String price) {
        return item(number).commodity("8510900000").origin("US").price(Money.of(price, "GBP"));
    }

    private static BigDecimal dutyBase(AssessmentItem item) {
        return base(item, TariffLaw.gb(DUTY), DAY);
    }

    private static BigDecimal base(AssessmentItem item, Law law, LocalDate day) {
        return Objects
                .requireNonNull(DutyAssessor.assess(AssessmentRequest.importOf(day, item), law).lines().getFirst().base());
    }

    private static Law withRates(String rates) {
        return TariffLaw.law(TariffLaw.with(TestLaw.files("gb"), "rates.csv", "currency,from,to,rate\n" + rates), DUTY);
    }
}
