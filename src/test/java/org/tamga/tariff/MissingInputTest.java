package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.tariff.AssessmentItem.item;

import java.util.stream.Stream;
import java.util.Arrays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tamga.reference.Law;
import org.tamga.shared.Money;
import org.tamga.tariff.AssessmentRequest.Direction;
import org.tamga.tariff.calculator.DutyOption;
import org.tamga.tariff.calculator.DutyOptions;
import org.tamga.tariff.calculator.MissingInput;
import org.tamga.tariff.calculator.MissingInput.Input;

/** Where a charge cannot be told, the trader hears what to say besides. */
class MissingInputTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final String DUTY = "D1,1516,103,1011,,,,,10.00 %,,2021-01-01,,";
    private static final String VAT = "V1,15,305,1011,,,,,20.00 %,,2021-01-01,,";
    private static final String[] PRODUCERS = {"A1,1516,552,CA,,B107,,,1.00 %,,2021-01-01,,",
            "A2,1516,552,CA,,B999,,,30.00 %,,2021-01-01,,", "C1,1516,554,CA,,B107,,,2.00 %,,2021-01-01,,",
            "C2,1516,554,CA,,B999,,,5.00 %,,2021-01-01,,", "P1,1516,142,CA,,,,,0.00 %,,2021-01-01,,"};

    @Test
    void namesTheCodesOfTheProducersAndTheOneForAllOthers() {
        AssessmentRequest request = oil();
        Law law = TariffLaw.gb(with(DUTY, VAT));

        List<MissingInput> missing = missing(request, law);

        assertThat(missing).singleElement().satisfies(each -> {
            assertThat(each.input()).isEqualTo(Input.ADDITIONAL_CODE);
            assertThat(each.required()).isTrue();
            assertThat(each.anyOf()).containsExactly("B107", "B999");
            assertThat(each.reason()).endsWith(
                    "declare that of the producer (B107), or B999, which stands for all others");
        });
    }

    @Test
    void proposesTheCodeForAllOtherProducersToWhoDeclaresNone() {
        List<DutyOption> options = DutyOptions.list(oil(), TariffLaw.gb(with(DUTY, VAT)));

        // 100.00 duty, 300.00 and 50.00 trade defence, 20 % of 1,450.00; without duty 350.00 and 20 % of 1,350.00
        assertThat(options).extracting(DutyOption::preference).containsExactly("300", "100");
        assertThat(options).allSatisfy(option -> assertThat(option.additionalCodes()).containsExactly("B999"));
        assertThat(options).extracting(option -> option.payable().toPlainString()).containsExactly("620.00", "740.00");
        assertThat(DutyOptions.list(oil("B107"), TariffLaw.gb(with(DUTY, VAT)))).extracting(DutyOption::additionalCodes)
                .containsExactly(Set.of());
    }

    @Test
    void anItemThatCannotBeChargedDoesNotHideTheOptionsOfAnother() {
        Law law = TariffLaw.gb(with(DUTY, VAT));
        AssessmentRequest two = AssessmentRequest.importOf(DAY, oil("B107").items().getFirst(),
                item(2).commodity("9999999999").origin("CA").price(Money.of("1", "GBP")).build());

        assertThat(DutyOptions.list(two, law)).extracting(DutyOption::item).containsExactly(1);
    }

    @Test
    void namesTheUnitOfAnEntryPriceThatNoQuantityIsGivenFor() {
        Law law = TariffLaw.gb("D1,1516,103,1011,,,,,,V:50.00 GBP / DTN:01:2.00 %;V:0.00 GBP / DTN:01:9.00 %,2021-01-01,,");

        assertThat(missing(oil(), law)).singleElement().satisfies(each -> {
            assertThat(each.input()).isEqualTo(Input.QUANTITY);
            assertThat(each.anyOf()).containsExactly("DTN");
            assertThat(each.reason()).contains("its condition V cannot be tried", "the quantity in DTN is not declared");
        });
    }

    @Test
    void namesEveryUnitOfADutyThatNoQuantityIsGivenFor() {
        Law law = TariffLaw.gb("D1,1516,103,1011,,,,,2.00 GBP / DTN / Z + 1.00 GBP / LPA,,2021-01-01,,");

        assertThat(missing(oil(), law)).singleElement()
                .satisfies(each -> assertThat(each.anyOf()).containsExactly("DTN", "LPA", "Z"));
    }

    @Test
    void saysThatTheOriginMattersWhereItIsNotGiven() {
        AssessmentRequest request = AssessmentRequest.importOf(DAY,
                item(1).commodity("1516209821").price(Money.of("1000", "GBP")).build());

        assertThat(missing(request, TariffLaw.gb(with(DUTY, VAT)))).singleElement().satisfies(each -> {
            assertThat(each.input()).isEqualTo(Input.ORIGIN);
            assertThat(each.required()).isFalse();
        });
        assertThat(missing(request, TariffLaw.gb(DUTY, VAT))).isEmpty();
    }

    @Test
    void saysThatTheDestinationMattersWhereItIsNotGiven() {
        AssessmentRequest request = new AssessmentRequest(DAY, Direction.EXPORT, "", oil().items(), List.of(), Map.of(),
                Set.of(),
                Set.of());

        assertThat(missing(request, TariffLaw.gb("E1,1516,EXD,2012,,,,,5.00 %,,2021-01-01,,"))).extracting(MissingInput::input)
                .containsExactly(Input.DESTINATION);
    }

    @Test
    void asksWhichExciseGoodsTheyAre() {
        Law law = TariffLaw.gb(DUTY, VAT, "X1,1516,306,1011,,X623,,,20.00 GBP / KGM,,2021-01-01,,",
                "X2,1516,306,1011,,X624,,,9.00 GBP / KGM,,2021-01-01,,");

        assertThat(missing(oil(), law)).singleElement().satisfies(each -> {
            assertThat(each.anyOf()).containsExactly("X623", "X624");
            assertThat(each.required()).isFalse();
            assertThat(each.reason()).contains("excise duty");
        });
        assertThat(missing(oil("X624"), law)).extracting(MissingInput::input).containsExactly(Input.QUANTITY);
    }

    @Test
    void saysThatTheDutyStandsOnLongerCodes() {
        AssessmentRequest request = AssessmentRequest.importOf(DAY,
                item(1).commodity("1516").origin("CA").price(Money.of("1000", "GBP")).build());
        Law law = TariffLaw.gb("D1,1516209821,103,1011,,,,,10.00 %,,2021-01-01,,",
                "D2,1516209829,103,1011,,,,,10.00 %,,2021-01-01,,");

        assertThat(DutyAssessor.assess(request, law).undetermined().getFirst().reason())
                .endsWith(": it has one for codes below, so declare the full code (1516209821, 1516209829)");
        assertThat(missing(request, law)).singleElement().satisfies(each -> {
            assertThat(each.input()).isEqualTo(Input.COMMODITY);
            assertThat(each.anyOf()).containsExactly("1516209821", "1516209829");
        });
    }

    @Test
    void saysOnWhichDaysThereIsADuty() {
        Law law = TariffLaw.gb("D1,1516209821,103,1011,,,,,10.00 %,,2021-01-01,2021-12-31,");

        assertThat(DutyAssessor.assess(oil(), law).undetermined().getFirst().reason())
                .endsWith("on 2026-07-01: it has one on other days only (2021-01-01 to 2021-12-31)");
    }

    @Test
    void saysThatACodeTellsWhichTaxItIs() {
        Law law = TariffLaw.gb(DUTY, VAT, "X1,1516,306,1011,,,,,20.00 GBP / KGM,,2021-01-01,,");
        AssessmentItem oil = oil().items().getFirst();
        AssessmentItem weighed = oil.part(1, List.of(org.tamga.shared.Quantity.of("10", "KGM")), null, null);

        assertThat(missing(AssessmentRequest.importOf(DAY, weighed), law)).extracting(MissingInput::input)
                .containsExactly(Input.ADDITIONAL_CODE);
    }

    private static List<MissingInput> missing(AssessmentRequest request, Law law) {
        return DutyOptions.missing(request, law, DutyAssessor.assess(request, law));
    }

    private static String[] with(String... rows) {
        return Stream.concat(Arrays.stream(rows), Arrays.stream(PRODUCERS))
                .toArray(String[]::new);
    }

    private static AssessmentRequest oil(String... codes) {
        AssessmentItem.Builder oil = item(1).commodity("1516209821").origin("CA").procedure("40", "00")
                .price(Money.of("1000", "GBP"));
        for (String code : codes) {
            oil.additionalCode(code);
        }
        return AssessmentRequest.importOf(DAY, oil.build());
    }
}
