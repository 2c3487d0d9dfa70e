package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.tariff.AssessmentItem.item;

import java.util.Set;
import java.util.List;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tamga.reference.Law;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.Money;
import org.tamga.tariff.Assessment.Kind;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.QuotaRules;
import org.tamga.testing.TestLaw;

/** What a quota grants decides how much of the goods is charged at its duty. */
class QuotaChargeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String ORDINARY = "D1,20096990,103,1011,,,,,13.50 GBP / DTN,,2021-01-01,,";
    private static final String QUOTA = "Q1,2009699020,123,TR,,,,050067,22.40 %,,2021-01-01,,";
    private static final String VAT = "V1,2009,305,1011,,,,,20.00 %,,2021-01-01,,";
    private static final Law GB = TariffLaw.gb(ORDINARY, QUOTA, VAT);

    @Test
    void chargesEverythingAtTheDutyOfTheQuotaThatGrantsIt() {
        assertThat(assess(GB, drawing("2000", "2000", true)).lines())
                .extracting(Line::item, Line::taxType, Line::dutyRegime, Line::payable)
                .containsExactly(tuple(1, "A00", "123", money("56.00")), tuple(1, "B00", "123", money("61.20")));
    }

    @Test
    void splitsTheItemWhereTheQuotaGrantsAPart() {
        assertThat(assess(GB, drawing("2000", "400", true)).lines())
                .extracting(Line::item, Line::taxType, Line::dutyRegime, Line::base, Line::payable)
                .containsExactly(tuple(1, "A00", "123", money("50.00"), money("11.20")),
                        tuple(1, "B00", "123", money("61.20"), money("12.24")),
                        tuple(2, "A00", "100", null, money("216.00")),
                        tuple(2, "B00", "100", money("416.00"), money("83.20")));
    }

    @Test
    void saysInTheTraceWhatTheQuotaGrantedAndWhatTheRestClaims() {
        assertThat(assess(GB, drawing("2000", "400", true)).trace()).filteredOn(step -> step.step().equals("quota"))
                .extracting(Assessment.TraceStep::formula).containsExactly(
                        "the quota grants 400 of 2000 KGM of quota 050067: the rest is item 2",
                        "the quota grants 400 of 400 KGM of quota 050067",
                        "quota 050067 grants nothing for 1600 KGM (nothing is left of it): the goods are charged under "
                                + "preference 100");
    }

    @Test
    void chargesTheOrdinaryDutyWhereTheQuotaGrantsNothing() {
        assertThat(assess(GB, drawing("2000", "0", true)).lines())
                .extracting(Line::item, Line::taxType, Line::dutyRegime, Line::payable)
                .containsExactly(tuple(1, "A00", "100", money("270.00")), tuple(1, "B00", "100", money("104.00")));
    }

    @Test
    void takesTheNextClaimThatTheGoodsFulfilBeforeTheOrdinaryOne() {
        Law law = TariffLaw.gb(ORDINARY, "Q2,20096990,143,TR,,,,050068,0.00 %,,2021-01-01,,",
                "P1,20096990,142,TR,,,,,10.00 %,,2021-01-01,,");
        AssessmentItem goods = juice().preference("320").quota("050068").build()
                .drawing(new QuotaDrawing("050068", "KGM", money("2000"), money("0"), QuotaStanding.EXHAUSTED, true));

        assertThat(DutyAssessor.assess(AssessmentRequest.importOf(DAY, goods), law).lines())
                .extracting(Line::dutyRegime, Line::payable).containsExactly(tuple("300", money("25.00")));
    }

    @Test
    void chargesAnUndecidedClaimAsClaimedAndSecuresTheDifferenceWhereTheLawSaysSo() {
        Law demo = TariffLaw.law(TestLaw.files("demo"), "D1,20096990,103,1011,,,,,20.00 %,,2021-01-01,,",
                "Q1,20096990,122,1011,,,,095009,5.00 %,,2021-01-01,,", "V1,2009,305,1011,,,,,10.00 %,,2021-01-01,,");
        AssessmentItem goods = item(1).commodity("2009699020").origin("TR").preference("120").quota("095009")
                .procedure("40", "00").price(Money.of("1000", "DMD")).quantity("2000", "KGM").build()
                .drawing(new QuotaDrawing("095009", "KGM", money("2000"), money("0"), QuotaStanding.CRITICAL, false));

        assertThat(DutyAssessor.assess(AssessmentRequest.importOf(DAY, goods), demo).lines())
                .extracting(Line::kind, Line::taxType, Line::payable, Line::secured)
                .containsExactly(tuple(Kind.CALCULATED, "A00", money("50.00"), money("0.00")),
                        tuple(Kind.CALCULATED, "B00", money("105.00"), money("0.00")),
                        tuple(Kind.SECURITY, "SEC", money("0.00"), money("165.00")));
    }

    /** The law: the daily run decides, and the goods go under security until then. What the office does otherwise is named. */
    @Test
    void theLawOfTheKingdomDecidesAtTheEndOfTheDayAndSecuresAndTheOfficeOverridesItWithAReason() {
        PackFiles shipped = TestLaw.files("gb");
        String rules = shipped.findText("tariff/quotas.yaml").orElseThrow();
        Law law = TariffLaw.law(TariffLaw.with(TestLaw.files("gb"), "tariff/quotas.yaml",
                rules.replaceAll("(?s)\noffice:.*?(?=\n\n)", "")), ORDINARY, QUOTA, VAT);

        assertThat(rules(GB)).returns(QuotaRules.Decides.AT_ONCE, QuotaRules::decides)
                .satisfies(office -> assertThat(office.overrideReason()).contains("trade-test"));
        assertThat(rules(law)).returns(QuotaRules.Decides.END_OF_DAY, QuotaRules::decides)
                .returns(null, QuotaRules::overrideReason);
        assertThat(assess(law, drawing("2000", "0", false)).lines()).filteredOn(line -> line.kind() == Kind.SECURITY)
                .extracting(Line::taxType, Line::payable, Line::secured)
                .containsExactly(tuple("A00", money("0.00"), money("256.80")));
        assertThat(assess(GB, drawing("2000", "0", false)).lines()).noneMatch(line -> line.kind() == Kind.SECURITY);
    }

    @Test
    void refusesAnOfficeThatOverridesTheLawWithoutAReason() {
        PackFiles files = TariffLaw.with(TestLaw.files("demo"), "tariff/quotas.yaml",
                "decides: end_of_day\noffice:\n  decides: at_once\n");

        assertThatThrownBy(() -> TariffLaw.law(files)).hasMessageContaining("without a reason");
    }

    private static QuotaRules rules(Law law) {
        return law.part(Tariff.class).quotas().rules();
    }

    @Test
    void numbersTheRestsAfterTheLastItem() {
        AssessmentRequest request = new AssessmentRequest(DAY, AssessmentRequest.Direction.IMPORT, "",
                List.of(claiming(1), claiming(2)), List.of(), Map.of(), Set.of(),
                Set.of()).drawing(Map.of(1, drawing("2000", "400", true), 2, drawing("2000", "100", true)));

        assertThat(DutyAssessor.assess(request, GB).lines()).filteredOn(line -> line.taxType().equals("A00"))
                .extracting(Line::item, Line::dutyRegime)
                .containsExactly(tuple(1, "123"), tuple(2, "123"), tuple(3, "100"), tuple(4, "100"));
    }

    @Test
    void theTwoPartsMakeUpTheWhole() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(900_000), 2);
            BigDecimal asked = BigDecimal.valueOf(2 + random.nextInt(900_000), 3);
            BigDecimal granted = BigDecimal.valueOf(1 + random.nextInt(asked.unscaledValue().intValue() - 1), 3);
            Law flat = TariffLaw.gb("Q1,20096990,123,TR,,,,050067,0.00 %,,2021-01-01,,",
                    "D1,20096990,103,1011,,,,,0.00 %,,2021-01-01,,");
            AssessmentItem goods = item(1).commodity("2009699020").origin("TR").preference("123").quota("050067")
                    .procedure("40", "00").price(new Money(price, "GBP")).quantity(asked.toPlainString(), "KGM").build()
                    .drawing(new QuotaDrawing("050067", "KGM", asked, granted, QuotaStanding.CRITICAL, true));

            assertThat(DutyAssessor.assess(AssessmentRequest.importOf(DAY, goods), flat).lines().stream().map(Line::base)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(price);
        }
    }

    private static Assessment assess(Law law, QuotaDrawing drawing) {
        return DutyAssessor.assess(AssessmentRequest.importOf(DAY, claiming(1).drawing(drawing)), law);
    }

    private static AssessmentItem claiming(int number) {
        return number == 1 ? juice().build() : juice(number).build();
    }

    private static AssessmentItem.Builder juice() {
        return juice(1);
    }

    private static AssessmentItem.Builder juice(int number) {
        return item(number).commodity("2009699020").origin("TR").preference("123").quota("050067").procedure("40", "00")
                .price(Money.of("250", "GBP")).quantity("2000", "KGM").supplementaryQuantity(new BigDecimal("1000"));
    }

    private static QuotaDrawing drawing(String requested, String granted, boolean decided) {
        return new QuotaDrawing("050067", "KGM", money(requested), money(granted), QuotaStanding.CRITICAL, decided);
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
