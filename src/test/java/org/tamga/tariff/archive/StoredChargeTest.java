package org.tamga.tariff.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.Charge;
import org.tamga.tariff.DeclaredTax;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.QuotaStanding;
import org.tamga.tariff.ValueComponent;

/** What is stored of a charge is all of it, to the last zero. */
class StoredChargeTest {

    private static final AssessmentItem FULL = AssessmentItem.item(1).commodity("8516710000").origin("CN")
            .destination("DE").preferentialOrigin("1011").preference("300").quota("091234").procedure("40", "00")
            .price(Money.of("1000.00", "USD")).customsValue(Money.of("1E+3", "DMD")).supplementaryQuantity(new BigDecimal("12"))
            .additionalCode("C721").additionalCode("X333").additionalProcedure("F01").document("C990").statement("NIREM")
            .fiscalRole("FR1").valueComponent("AK", Money.of("-0.50", "EUR")).quantity("120.500", "KGM").quantity("1", "KGM#G")
            .tax(DeclaredTax.of("A00", "E"))
            .tax(new DeclaredTax("B00", Quantity.of("10", "LTR"), new BigDecimal("2.0"), new BigDecimal("3"),
                    new BigDecimal("4.10"), "R"))
            .build().drawing(new QuotaDrawing("091234", "KGM", new BigDecimal("120.5"), new BigDecimal("20.00"),
                    QuotaStanding.CRITICAL, false));

    private static final AssessmentRequest REQUEST = new AssessmentRequest(LocalDate.of(2026, 3, 1),
            AssessmentRequest.Direction.EXPORT, "IMA", List.of(FULL, AssessmentItem.item(2).build()),
            List.of(new ValueComponent("FREIGHT", Money.of("99.90", "DMD"))), Map.of("USD", new BigDecimal("1.2500")),
            Set.of("FR2"), Set.of("UKIM", "with \"quotes\"\tand\nlines"));

    @Test
    void aRequestIsReadAsItWasWritten() {
        String written = RequestWriter.write(REQUEST);

        assertThat(RequestReader.read(written.getBytes(StandardCharsets.UTF_8))).isEqualTo(REQUEST);
    }

    /** A new fact of the kernel must come into the archive: then this sample says it, and the test above needs it stored. */
    @Test
    void theSampleSaysEverythingThatARequestCanSay() throws Exception {
        for (Record record : List.of(REQUEST, FULL, FULL.declaredTaxes().get(1))) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object value = component.getAccessor().invoke(record);
                assertThat(value).as(component.getName()).isNotNull();
                if (value instanceof Collection<?> values) {
                    assertThat(values).as(component.getName()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void anOutcomeIsReadAsItWasWritten() {
        Charge charge = new Charge(
                List.of(new Charge.Line(new Charge.Key(1, "A00", "E"), new BigDecimal("30.00"), new BigDecimal("30.00"),
                        new BigDecimal("0.00")),
                        new Charge.Line(new Charge.Key(2, "B00", null), new BigDecimal("1"), new BigDecimal("0"),
                                new BigDecimal("2.5"))),
                List.of(new Charge.Open(0, "no-rate"), new Charge.Open(2, "no-measure")));

        assertThat(OutcomeJson.read(OutcomeJson.write(charge).getBytes(StandardCharsets.UTF_8))).isEqualTo(charge);
    }

    @Test
    void aPartThatThisReleaseDoesNotKnowIsNotPassedOver() {
        assertThatThrownBy(() -> RequestReader.read("{\"date\":\"2026-03-01\",\"moon\":1}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("moon");
    }
}
