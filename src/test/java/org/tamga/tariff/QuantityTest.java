package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.tariff.AssessmentItem.item;

import java.time.LocalDate;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.shared.Money;
import org.tamga.tariff.Assessment.Undetermined;

/** Duties in every unit, with quantities as a declaration or a trader gives them: by code, by qualified code, by name. */
class QuantityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"35.10 GBP / 100 kg|DTN=12|421.20", "35.10 GBP / 100 kg|KGM=1200|421.20",
            "35.10 GBP / DTN|kilograms=1200|421.20", "35.10 GBP / DTN|tonnes=1.2|421.20", "35.10 GBP / DTN|x 100 kg=12|421.20",
            "1.00 GBP / % vol / HLT|ASV=40;HLT=10|400.00", "1.00 GBP / % vol/hl|ASV=40;HLT=10|400.00",
            "1.00 GBP / ASVX|percent=40;litres=1000|400.00", "1.00 GBP / ASV#X|ASVX=400|400.00",
            "1.00 GBP / % vol / HLT + 6.40 GBP / HLT|ASV=40;LTR=1000|464.00", "28.74 GBP / l alc. 100%|LPA=10|287.40",
            "28.74 GBP / LPA|ASV=40;LTR=25|287.40", "28.74 GBP / LPA|ASV=40;HLT=0.25|287.40",
            "0.30 GBP / 100 kg/net/%sacchar.|DTN=10;Z=5|15.00", "0.30 GBP / DTN / Z|DTN=10;BRX=5|15.00",
            "0.30 GBP / DTN / % sacchar.|KGM=1000;Z=5|15.00", "0.30 GBP / DTNZ|DTN=10;BRX=5|15.00",
            "16.50 % / Retail Price|RET=1000|165.00", "16.50 % RET|retail price=1000|165.00",
            "16.50 % / Retail Price + 244.78 GBP / 1000 p/st MIN 320.90 GBP / 1000 p/st|RET=1000;MIL=2|654.56",
            "16.50 % / Retail Price + 244.78 GBP / 1000 p/st MIN 320.90 GBP / 1000 p/st|RET=1000;NAR=2000|654.56",
            "16.50 % / Retail Price + 244.78 GBP / 1000 p/st MIN 320.90 GBP / 1000 p/st|RET=1000;x 1,000 items=1|409.78",
            "144.10 GBP / 1000 kg/biodiesel|TNEI=2|288.20", "144.10 GBP / TNE#I|TNE#I=2|288.20",
            "144.10 GBP / TNE#I|1,000 kg/biodiesel=2|288.20", "144.10 GBP / TNE#I|KGM#I=2000|288.20",
            "19.08 GBP / LPA - 1.00 GBP / SPQ|LPA=10;SPR=4|150.80", "0.60 GBP / c/k|CTM=3|1.80",
            "2.20 GBP / 100 m|MTR=250|5.50",
            "0.04 GBP / HLT / PLA|HLT=10;degrees Plato=12|4.80", "5.00 GBP / m3|KLT=2|10.00", "3.00 GBP / pa|pairs=7|21.00",
            "6.00 GBP / kg 90 % sdt|KSD=3|18.00", "1.00 GBP / TJ|TJO=2|2.00", "9.00 GBP / 100 p/st|items=250|22.50",
            "3.00 % - 1.00 % CIF|KGM=1|20.00", "10.00 % MIN 22.00 GBP / DTN MAX 24.00 GBP / DTN MAX 50.00 GBP|DTN=12|50.00",
            "p/st|NAR=4|0.00"})
    void chargesInTheUnitThatTheTariffPrints(String duty, String quantities, String payable) {
        assertThat(assess(duty, quantities).undetermined()).isEmpty();
        assertThat(assess(duty, quantities).lines().getFirst().payable()).isEqualTo(payable);
    }

    @Test
    void doesNotTakeOneQualifiedMassForAnother() {
        assertThat(assess("144.10 GBP / TNE#I", "TNE=2;KGM#G=2000").undetermined())
                .extracting(Undetermined::code, Undetermined::reason)
                .satisfiesExactly(each -> assertThat(each.toList()).first().isEqualTo("missing-quantity"));
    }

    private static Assessment assess(String duty, String quantities) {
        AssessmentItem.Builder goods = item(1).commodity("2208301100").origin("US").price(Money.of("1000", "GBP"));
        Arrays.stream(quantities.split(";")).map(each -> each.split("="))
                .forEach(each -> goods.quantity(each[1], each[0]));
        return DutyAssessor.assess(AssessmentRequest.importOf(DAY, goods.build()),
                TariffLaw.gb("D1,2208,103,1011,,,,," + duty + ",,2021-01-01,,"));
    }
}
