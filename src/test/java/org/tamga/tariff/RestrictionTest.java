package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.tariff.AssessmentItem.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tamga.shared.Money;
import org.tamga.tariff.AssessmentRequest.Direction;

class RestrictionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String ORGANIC = "R1,1516,750,1011,NO CH,,,,,B:C644:29;B:Y929:29;B::09,2021-01-01,,";
    private static final String WASTE = "R2,1516,755,1011,,,,,,E:C672:29;E:20.00 KGM:29;E::09;I:C672:29;I:C670:29;I::09,"
            + "2021-01-01,,S.I. 2019/590";
    private static final String PROHIBITED = "R3,1516,277,KP,,,,,,,2021-01-01,,";
    private static final String CONFORMITY = "R4,1516,355,1011,,,,,,B::04;Z:N002:24,2021-01-01,,";
    private static final String NUMBERED_LIKE_A_DUTY = "R5,1516,103,1011,,,,,,B:N851:24;B::04,2021-01-01,,";
    private static final String EXPORT_CONTROL = "R6,1516,751,1011,,,,,,B:C672:29;B::09,2021-01-01,,";
    private static final String RATIO = "R7,0102,482,1011,,,,,,R:80.001 KGM:10;R:0.00 KGM:28,2021-01-01,,";
    private static final String NUMBER = "S1,0102,109,1011,,,,,NAR,,2021-01-01,,";

    @Test
    void asksForADocumentAndSaysWhichWillDo() {
        assertThat(oil(ORGANIC)).singleElement().satisfies(restriction -> {
            assertThat(restriction.satisfied()).isFalse();
            assertThat(restriction.name()).isEqualTo("Control of organic products");
            assertThat(restriction.needs()).containsExactly(new Restriction.Need("B", Set.of("C644", "Y929"), List.of(), null));
            assertThat(restriction.reason())
                    .isEqualTo("Import/export not allowed after control: it needs C644 or Y929");
        });
    }

    @Test
    void isSatisfiedByADocumentAndWaivedByACertificateThatTheGoodsAreNotConcerned() {
        assertThat(oil(ORGANIC, "C644")).extracting(Restriction::satisfied, Restriction::waivedBy, Restriction::reason)
                .containsExactly(tuple(true, null, "satisfied by C644"));
        assertThat(oil(ORGANIC, "Y929")).extracting(Restriction::satisfied, Restriction::waivedBy)
                .containsExactly(tuple(true, "Y929"));
    }

    @Test
    void asksForOneDocumentOfEachKindOfCondition() {
        assertThat(oil(WASTE, "C670")).singleElement().satisfies(restriction -> {
            assertThat(restriction.satisfied()).isFalse();
            assertThat(restriction.needs()).extracting(Restriction.Need::metBy).containsExactly(null, "C670");
            assertThat(restriction.needs().getFirst().thresholds()).containsExactly("at most 20.00 KGM");
            assertThat(restriction.basis()).isEqualTo("S.I. 2019/590");
        });
        assertThat(oil(WASTE, "C672").getFirst().satisfied()).isTrue();
    }

    @Test
    void isWaivedByAQuantityBelowTheThreshold() {
        AssessmentItem.Builder little = goods("1516209821").quantity("20", "KGM").document("C670");

        assertThat(restrictions(little, Direction.IMPORT, WASTE)).extracting(Restriction::satisfied, Restriction::waivedBy)
                .containsExactly(tuple(true, "20.00 KGM"));
    }

    @Test
    void forbidsWhatComesFromAForbiddenCountryAlone() {
        assertThat(oil(PROHIBITED)).isEmpty();
        assertThat(restrictions(goods("1516209821").origin("KP"), Direction.IMPORT, PROHIBITED)).singleElement()
                .satisfies(restriction -> {
                    assertThat(restriction.prohibition()).isTrue();
                    assertThat(restriction.satisfied()).isFalse();
                    assertThat(restriction.reason()).isEqualTo("the goods are forbidden");
                });
    }

    @Test
    void aConditionThatNothingMeetsOnlySaysWhatHappensOtherwise() {
        assertThat(oil(CONFORMITY).getFirst().satisfied()).isFalse();
        assertThat(oil(CONFORMITY, "N002").getFirst().satisfied()).isTrue();
    }

    @Test
    void aMeasureThatOnlyAsksForDocumentsRestrictsWhateverItsNumber() {
        assertThat(oil(NUMBERED_LIKE_A_DUTY)).extracting(Restriction::satisfied).containsExactly(false);
        assertThat(oil("D1,1516,103,1011,,,,,5.00 %,,2021-01-01,,")).isEmpty();
    }

    @Test
    void concernsGoodsThatGoItsWayThoughNothingIsChargedOnThem() {
        assertThat(oil(EXPORT_CONTROL)).isEmpty();
        assertThat(restrictions(goods("1516209821"), Direction.EXPORT, EXPORT_CONTROL, ORGANIC))
                .extracting(Restriction::measure).containsExactly("R6");
    }

    @Test
    void excludedCountriesAreNotConcerned() {
        assertThat(restrictions(goods("1516209821").origin("NO"), Direction.IMPORT, ORGANIC)).isEmpty();
    }

    @Test
    void refusesASubheadingThatTheMassOfEachAnimalContradicts() {
        assertThat(cattle("8001").getFirst().reason())
                .startsWith("Declaration to be corrected - box 33, 37, 38, 41 or 46 incorrect");
        assertThat(cattle("8000").getFirst().satisfied()).isTrue();
    }

    @Test
    void theOrderOfTheMeasuresDoesNotMatter() {
        assertThat(oil(WASTE + "\n" + ORGANIC + "\n" + CONFORMITY)).isEqualTo(oil(CONFORMITY + "\n" + ORGANIC + "\n" + WASTE));
    }

    private static List<Restriction> cattle(String netMass) {
        return restrictions(goods("0102291010").quantity(netMass, "KGM").quantity("100", "NAR"), Direction.IMPORT, RATIO,
                NUMBER);
    }

    private static List<Restriction> oil(String rows, String... documents) {
        AssessmentItem.Builder oil = goods("1516209821").quantity("1000", "KGM");
        List.of(documents).forEach(oil::document);
        return restrictions(oil, Direction.IMPORT, rows);
    }

    private static AssessmentItem.Builder goods(String commodity) {
        return item(1).commodity(commodity).origin("US").price(Money.of("1000", "GBP"));
    }

    private static List<Restriction> restrictions(AssessmentItem.Builder goods, Direction direction, String... rows) {
        AssessmentRequest request = new AssessmentRequest(DAY, direction, "", List.of(goods.build()), List.of(), Map.of(),
                Set.of(), Set.of());
        return DutyAssessor.assess(request, TariffLaw.gb(rows)).restrictions();
    }
}
