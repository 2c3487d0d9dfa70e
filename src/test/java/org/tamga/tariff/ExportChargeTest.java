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
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.reference.Law;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.Money;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.AssessmentRequest.Direction;
import org.tamga.tariff.calculator.DutyOptions;
import org.tamga.tariff.rules.QuotaRequests;
import org.tamga.testing.TestLaw;

/** Goods that leave: what the pack charges on them, by where they go, and nothing that it charges on goods that come. */
class ExportChargeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String IMPORT = "D1,7404,103,1011,,,,,4.00 %,,2021-01-01,,";
    private static final String VAT = "V1,74,305,1011,,,,,20.00 %,,2021-01-01,,";
    private static final String EXPORT = "E1,7404,EXD,1011,2012,,,,20.00 % MIN 900.00 GBP / TNE,,2021-01-01,,Export Order";
    private static final String TO_NEIGHBOURS = "E2,7404,EXD,2012,,,,,5.00 %,,2021-01-01,,";
    private static final String FEE = "F1,7404,EXF,1011,,,,,25.00 GBP,,2021-01-01,,";

    @Test
    void chargesTheDutiesAndFeesOnExportAndNoneOnImport() {
        Assessment assessment = assess(scrap("DE"), EXPORT, TO_NEIGHBOURS, FEE, IMPORT, VAT);

        assertThat(assessment.lines()).extracting(Line::taxType, Line::payable).containsExactly(
                tuple("C00", new BigDecimal("2000.00")), tuple("C10", new BigDecimal("25.00")));
        assertThat(assessment.isComplete()).isTrue();
        assertThat(assessment.announced()).isTrue();
    }

    @Test
    void looksAtTheCountryThatTheGoodsGoTo() {
        assertThat(assess(scrap("NO"), EXPORT, TO_NEIGHBOURS).lines()).extracting(Line::payable)
                .containsExactly(new BigDecimal("500.00"));
        assertThat(assess(scrap("CH").origin("DE"), EXPORT, TO_NEIGHBOURS).trace())
                .anyMatch(step -> step.formula().equals("measure E1 does not apply: goods to CH are excluded"));
    }

    @Test
    void theDutyOnExportIsNoneOnImport() {
        Law law = TariffLaw.gb(EXPORT, FEE, IMPORT, VAT);

        assertThat(DutyAssessor.assess(AssessmentRequest.importOf(DAY, scrap("DE").procedure("40", "00").build()), law).lines())
                .extracting(Line::taxType).containsExactly("A00", "B00");
    }

    @Test
    void anExporterHearsOfNoChargeWhereThereIsNone() {
        Assessment assessment = assess(scrap("DE"), IMPORT, VAT);

        assertThat(assessment.lines()).isEmpty();
        assertThat(assessment.isComplete()).isTrue();
        assertThat(assessment.announced()).isFalse();
    }

    @Test
    void aValueIsAskedForOnlyWhereSomethingIsChargedOnIt() {
        AssessmentItem.Builder unvalued = item(1).commodity("7404001000").destination("DE");

        assertThat(assess(unvalued, IMPORT, VAT).undetermined()).isEmpty();
        assertThat(assess(unvalued, EXPORT).undetermined()).extracting(Assessment.Undetermined::code)
                .containsExactly("no-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "22", "23", "31"})
    void nothingIsChargedOnGoodsThatComeBackOrWereNeverFree(String procedure) {
        assertThat(assess(scrap("DE").procedure(procedure, "00"), EXPORT, FEE).lines()).isEmpty();
    }

    @Test
    void goodsLeaveByTheirProcedureWhateverTheDeclarationIsCalled() {
        Law law = TariffLaw.gb(EXPORT, IMPORT, VAT);

        Assessment assessment = DutyAssessor.assess(AssessmentRequest.importOf(DAY, scrap("DE").procedure("10", "40").build()),
                law);

        assertThat(assessment.lines()).extracting(Line::taxType).containsExactly("C00");
    }

    /** A tonne for 10,000.00, of which a quota lets some go out for 5 %. */
    @Test
    void aQuotaLowersTheDutyOnWhatItGrants() {
        PackFiles files = TariffLaw.with(TestLaw.files("gb"), "tariff/quotas.csv",
                "order_number,commodity,from,to,volume,unit,critical_percent\n057404,7404,2026-01-01,2026-12-31,6000,KGM,90\n");
        Law law = TariffLaw.law(files, EXPORT, "E3,7404,EXD,1011,,,,057404,5.00 %,,2021-01-01,,");
        AssessmentRequest claiming = export(scrap("DE").quota("057404").build());
        QuotaDrawing some = new QuotaDrawing("057404", "KGM", new BigDecimal("1000"), new BigDecimal("333"),
                QuotaStanding.EXHAUSTED, true);

        assertThat(QuotaRequests.of(claiming, law)).hasSize(1);
        assertThat(duties(claiming, law)).containsExactly(new BigDecimal("500.00"));
        assertThat(duties(claiming.drawing(Map.of(1, some)), law)).containsExactly(new BigDecimal("166.50"),
                new BigDecimal("1334.00"));
        assertThat(DutyOptions.list(export(scrap("DE").build()), law)).singleElement().satisfies(option -> {
            assertThat(option.quotaOrderNumber()).isEqualTo("057404");
            assertThat(option.payable()).isEqualTo("500.00");
        });
    }

    private static List<BigDecimal> duties(AssessmentRequest request, Law law) {
        return DutyAssessor.assess(request, law).lines().stream().filter(line -> line.taxType().equals("C00"))
                .map(Line::payable).toList();
    }

    /** Freight behind the border is no part of what goods are worth there. */
    @Test
    void costsOfCarryingTheGoodsInAddNothingToWhatTheyAreWorthAtTheBorder() {
        AssessmentRequest request = export(scrap("NO").build());
        AssessmentRequest withFreight = new AssessmentRequest(DAY, Direction.EXPORT, "EXA", request.items(),
                List.of(new ValueComponent("FREIGHT", Money.of("700", "GBP"))), Map.of(), Set.of(), Set.of());
        Law law = TariffLaw.gb(TO_NEIGHBOURS);

        assertThat(DutyAssessor.assess(withFreight, law).payable()).isEqualTo(Money.of("500.00", "GBP"));
    }

    @Test
    void restrictionsLookAtTheCountryThatTheGoodsGoTo() {
        String embargo = "R1,7404,278,KP,,,,,,,2021-01-01,,Sanctions";

        assertThat(assess(scrap("KP"), embargo).restrictions()).extracting(Restriction::satisfied).containsExactly(false);
        assertThat(assess(scrap("DE").origin("KP"), embargo).restrictions()).isEmpty();
    }

    /** The shipped pack of Demoland: copper scrap at 20 %, at least 900.00 a tonne; 5 % along the Silk Road. */
    @ParameterizedTest
    @CsvSource({"DE,10,2000.00,2000.00", "DE,10,400.00,1800.00", "KZ,10,2000.00,500.00", "DE,23,2000.00,0.00",
            "DE,31,2000.00,0.00"})
    void demolandChargesCopperScrap(String destination, String procedure, String value, String duty) {
        Law law = TestLaw.of("demo", new org.tamga.tariff.pack.TariffPack());
        AssessmentItem goods = item(1).commodity("7404000000").destination(destination).procedure(procedure, "40")
                .price(Money.of(new BigDecimal(value).multiply(BigDecimal.valueOf(5)).toPlainString(), "DMD"))
                .quantity("2000", "KGM").build();

        assertThat(DutyAssessor.assess(export(goods), law).lines()).extracting(Line::taxType, Line::payable)
                .containsExactly(tuple("C00", new BigDecimal(duty)));
    }

    private static AssessmentItem.Builder scrap(String destination) {
        return item(1).commodity("7404001000").destination(destination).procedure("10", "40")
                .price(Money.of("10000", "GBP")).quantity("1000", "KGM");
    }

    private static AssessmentRequest export(AssessmentItem item) {
        return new AssessmentRequest(DAY, Direction.EXPORT, "EXA", List.of(item), List.of(), Map.of(), Set.of(), Set.of());
    }

    private static Assessment assess(AssessmentItem.Builder item, String... measures) {
        return DutyAssessor.assess(export(item.build()), TariffLaw.gb(measures));
    }
}
