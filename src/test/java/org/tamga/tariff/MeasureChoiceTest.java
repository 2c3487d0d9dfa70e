package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.tariff.AssessmentItem.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tamga.shared.Money;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.Assessment.TraceStep;
import org.tamga.tariff.Assessment.Undetermined;
import org.tamga.tariff.calculator.DutyOption;
import org.tamga.tariff.calculator.DutyOptions;

class MeasureChoiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String THIRD_COUNTRY = "D1,6109,103,1011,,,,,12.00 %,,2021-01-01,,";
    private static final String PREFERENCE = "P1,6109,142,TR,,,,,0.00 %,P:N954:27;P::07,2021-01-01,,";
    private static final String VAT = "V1,61,305,1011,,,,,20.00 %,,2021-01-01,,";
    private static final String ZERO = "V2,61,305,1011,,VATZ,,,0.00 %,,2021-01-01,,";

    @Test
    void grantsAPreferenceToWhoClaimsItWithItsProof() {
        assertThat(rate(shirts().preference("300").document("N954"))).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void chargesTheOrdinaryDutyWithoutTheClaim() {
        assertThat(rate(shirts().preference("100").document("N954"))).isEqualTo(new BigDecimal("12.00"));
    }

    @Test
    void chargesTheOrdinaryDutyWithoutTheProofAndSaysWhy() {
        Assessment assessment = assess(shirts().preference("300"), THIRD_COUNTRY, PREFERENCE);

        assertThat(assessment.lines().getFirst().rate()).isEqualTo(new BigDecimal("12.00"));
        assertThat(assessment.trace()).extracting(TraceStep::formula)
                .contains("measure P1 does not apply: it needs a document that is not presented: N954");
    }

    @Test
    void namesThePreferenceThatCouldBeClaimed() {
        AssessmentRequest request = AssessmentRequest.importOf(DAY, shirts().preference("100").build());

        assertThat(DutyOptions.list(request, TariffLaw.gb(THIRD_COUNTRY, PREFERENCE)))
                .extracting(DutyOption::preference, DutyOption::documents, DutyOption::payable, DutyOption::saving)
                .containsExactly(tuple("300", Set.of("N954"), new BigDecimal("0.00"), new BigDecimal("120.00")));
    }

    @Test
    void prefersTheLongerCodeAndTheCountryToTheGroup() {
        String heading = "D2,61091000,103,1011,,,,,9.00 %,,2021-01-01,,";
        String country = "D3,6109,103,TR,,,,,7.00 %,,2021-01-01,,";

        assertThat(assess(shirts(), THIRD_COUNTRY, heading).lines().getFirst().rate()).isEqualTo(new BigDecimal("9.00"));
        assertThat(assess(shirts(), THIRD_COUNTRY, heading, country).lines().getFirst().rate())
                .isEqualTo(new BigDecimal("7.00"));
    }

    @Test
    void leavesOutExcludedCountries() {
        assertThat(assess(shirts(), THIRD_COUNTRY, "T1,6109,695,1011,TR,,,,25.00 %,,2021-01-01,,").lines()).hasSize(1);
    }

    @Test
    void choosesTheRateOfValueAddedTaxByAdditionalCode() {
        assertThat(assess(shirts(), THIRD_COUNTRY, VAT, ZERO).lines().get(1).rate()).isEqualTo(new BigDecimal("20.00"));
        assertThat(assess(shirts().additionalCode("VATZ"), THIRD_COUNTRY, VAT, ZERO).lines().get(1).rate())
                .isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void leavesOpenAnAntiDumpingDutyWithoutTheCodeOfTheCompany() {
        String first = "AD1,6109,552,TR,,A901,,,10.00 %,,2021-01-01,,";
        String rest = "AD2,6109,552,TR,,A999,,,40.00 %,,2021-01-01,,";

        assertThat(assess(shirts(), THIRD_COUNTRY, first, rest).undetermined()).extracting(Undetermined::code)
                .containsExactly("missing-additional-code");
        assertThat(assess(shirts().additionalCode("A999"), THIRD_COUNTRY, first, rest).lines())
                .extracting(Line::taxType, Line::payable)
                .containsExactly(tuple("A00", new BigDecimal("120.00")), tuple("A30", new BigDecimal("400.00")));
    }

    @Test
    void leavesOpenGoodsThatTheTariffDoesNotKnow() {
        assertThat(assess(shirts(), "D9,6203,103,1011,,,,,12.00 %,,2021-01-01,,").undetermined()).extracting(Undetermined::code)
                .containsExactly("no-measure");
    }

    @Test
    void leavesOpenADutyWhoseQuantityIsNotDeclared() {
        Assessment assessment = assess(shirts(), "D1,6109,103,1011,,,,,2.00 GBP / NAR,,2021-01-01,,", VAT);

        assertThat(assessment.lines()).isEmpty();
        assertThat(assessment.undetermined()).extracting(Undetermined::code).containsExactly("missing-quantity",
                "base-undetermined");
    }

    @Test
    void theOrderOfTheMeasuresDoesNotMatter() {
        List<String> measures = Arrays.asList(THIRD_COUNTRY, PREFERENCE, VAT, ZERO,
                "D2,61091000,103,1011,,,,,9.00 %,,2021-01-01,,",
                "D3,6109,103,TR,,,,,7.00 %,,2021-01-01,,", "T1,6109,695,1011,,,,,3.00 %,,2021-01-01,,");
        List<Line> lines = assess(shirts(), measures.toArray(String[]::new)).lines();
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(measures, random);
            assertThat(assess(shirts(), measures.toArray(String[]::new)).lines()).isEqualTo(lines);
        }
    }

    private static AssessmentItem.Builder shirts() {
        return item(1).commodity("6109100010").origin("TR").price(Money.of("1000", "GBP"));
    }

    private static BigDecimal rate(AssessmentItem.Builder item) {
        return Objects.requireNonNull(assess(item, THIRD_COUNTRY, PREFERENCE).lines().getFirst().rate());
    }

    private static Assessment assess(AssessmentItem.Builder item, String... measures) {
        return DutyAssessor.assess(AssessmentRequest.importOf(DAY, item.build()), TariffLaw.gb(measures));
    }
}
