package org.tamga.clearance.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tamga.declaration.messages.Messages;
import org.tamga.declaration.model.Amendments;
import org.tamga.shared.Finding;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import org.tamga.shared.Severity;
import org.tamga.shared.wco.Pointer;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoElement;
import org.tamga.shared.wco.WcoReader;

class WcoResponseWriterTest {

    private static final Instant SUMMER = Instant.parse("2026-07-01T10:15:30.123Z");
    private static final Notice.Subject SUBJECT = new Notice.Subject("LRN-1", "26GBG0000000000000", 1);

    private final NoticeForms forms = Forms.of("gb");
    private final WcoResponseWriter writer = new WcoResponseWriter(forms, ZoneId.of("Europe/London"));
    private final NoticeJson json = new NoticeJson(forms);

    @Test
    void tellsTimesWithTheOffsetOfTheZone() {
        WcoElement response = response(NoticeKind.ACCEPTED, new Notice.Acceptance(SUMMER, List.of()));

        assertThat(response.text("FunctionCode")).isEqualTo("01");
        assertThat(response.text("IssueDateTime/DateTimeString")).isEqualTo("20260701111530+01");
        assertThat(response.text("Declaration/AcceptanceDateTime/DateTimeString")).isEqualTo("20260701111530+01");
        assertThat(response.text("Declaration/FunctionalReferenceID")).isEqualTo("LRN-1");
        assertThat(response.text("Declaration/VersionID")).isEqualTo("1");
    }

    @Test
    void namesEveryFaultAtItsPlace() {
        WcoElement response = response(NoticeKind.REJECTED,
                new Notice.Rejection(SUMMER, List.of(fault("42A/67A/68A[2]/23A/21A[1] # 145"), fault(null))));

        assertThat(response.texts("Error/ValidationCode")).containsExactly("CDS10020", "CDS10020");
        assertThat(response.texts("Error/Pointer/DocumentSectionCode")).containsExactly("42A", "67A", "68A", "23A", "21A");
        assertThat(response.texts("Error/Pointer/SequenceNumeric")).containsExactly("2", "1");
        assertThat(response.texts("Error/Pointer/TagID")).containsExactly("145");
        assertThat(response.find("Error/Description")).isEmpty();
    }

    @Test
    void printsTheChargeItemByItemWithoutRounding() {
        TaxLine duty = new TaxLine(1, "A00", Money.of("1000", "GBP"), new BigDecimal("12.125"), null, Money.of("0", "GBP"),
                "100",
                Money.of("121.25", "GBP"), Money.of("121.2", "GBP"), "E");
        TaxLine secured = new TaxLine(1, "MOD", null, null, null, null, null, Money.of("5", "GBP"), null, null);
        TaxLine excise = new TaxLine(2, "440", null, null, Quantity.of("7.5", "LPA"), null, "100", Money.of("215.62", "GBP"),
                Money.of("215.62", "GBP"), null);

        WcoElement response = response(NoticeKind.TAX_FINAL, new Notice.Charge(List.of(duty, secured, excise)));

        assertThat(response.text("Status/NameCode")).isEqualTo("4");
        assertThat(response.find("Bank")).isPresent();
        assertThat(response.find("Declaration/GoodsShipment").orElseThrow()).hasToString("GoodsShipment["
                + "GovernmentAgencyGoodsItem[SequenceNumeric=1, Commodity[DutyTaxFee[AdValoremTaxBaseAmount=1000.00, "
                + "DeductAmount=0.00, DutyRegimeCode=100, TaxRateNumeric=12.125, TypeCode=A00, Payment[TaxAssessedAmount=121.25, "
                + "PaymentAmount=121.20]], DutyTaxFee[TypeCode=MOD, Payment[TaxAssessedAmount=5.00]]]], "
                + "GovernmentAgencyGoodsItem[SequenceNumeric=2, Commodity[DutyTaxFee[DutyRegimeCode=100, "
                + "SpecificTaxBaseQuantity=7.500000, TypeCode=440, Payment[TaxAssessedAmount=215.62, PaymentAmount=215.62]]]]]");
    }

    @Test
    void repeatsAnAmendmentWithItsReasonsAndNewValues() {
        WcoElement request = Messages.declaration("""
                <Declaration><AdditionalInformation><StatementDescription>mistyped</StatementDescription>
                <StatementTypeCode>AES</StatementTypeCode>
                <Pointer><SequenceNumeric>1</SequenceNumeric><DocumentSectionCode>42A</DocumentSectionCode></Pointer>
                <Pointer><SequenceNumeric>1</SequenceNumeric><DocumentSectionCode>06A</DocumentSectionCode></Pointer>
                </AdditionalInformation><Amendment><ChangeReasonCode>21</ChangeReasonCode>
                <Pointer><SequenceNumeric>1</SequenceNumeric><DocumentSectionCode>42A</DocumentSectionCode><TagID>109</TagID></Pointer>
                </Amendment><InvoiceAmount currencyID="EUR">7</InvoiceAmount></Declaration>""");
        Amendments.Applied applied = (Amendments.Applied) Amendments
                .apply(Messages.declaration(Messages.importOfCarpetsAndApricots()), request);

        WcoElement response = response(NoticeKind.AMENDED, Notice.Amendment.of(applied, request));

        assertThat(response.text("AdditionalInformation/StatementDescription")).isEqualTo("mistyped");
        assertThat(response.texts("AdditionalInformation/Pointer/DocumentSectionCode")).containsExactly("07B", "06A");
        assertThat(response.text("Amendment/ChangeReasonCode")).isEqualTo("21");
        assertThat(response.text("Amendment/Pointer/TagID")).isEqualTo("109");
        assertThat(response.find("Amendment/Pointer/SequenceNumeric")).isEmpty();
        assertThat(response.all("Declaration").get(1)).hasToString("Declaration[FunctionCode=9, InvoiceAmount=7]");
    }

    @Test
    void writesWhatEverybodyElseTypesWithoutBreaking() {
        Finding warning = new Finding("CDS13000", "X", Severity.WARNING, null, null, "a < b & \"c\" \u0000 \uD83D\uDCE6",
                Map.of());

        WcoElement response = response(NoticeKind.ACCEPTED, new Notice.Acceptance(SUMMER, List.of(warning)));

        assertThat(response.text("Error/Description")).isEqualTo("a < b & \"c\" \uFFFD \uD83D\uDCE6");
        assertThat(response.text("AdditionalInformation/StatementCode")).isEqualTo("smartErrorMsg");
    }

    @Test
    void tellsTheOfficeAndDayOfExit() {
        WcoElement response = response(NoticeKind.EXITED, new Notice.Exit("GB000040", LocalDate.of(2026, 1, 16)));

        assertThat(response.text("AdditionalInformation/StatementDescription")).isEqualTo("GB000040");
        assertThat(response.text("Status/EffectiveDateTime/DateTimeString")).isEqualTo("20260116000000Z");
    }

    @Test
    void saysTheSameInJson() {
        Map<String, Object> rejected = json
                .of(notice(NoticeKind.REJECTED, new Notice.Rejection(SUMMER, List.of(fault("42A # 109")))));

        assertThat(rejected).containsEntry("code", "DMSREJ").containsEntry("functionCode", "03").containsEntry("lrn", "LRN-1")
                .containsEntry("issuedAt", "2026-07-01T10:15:30.123Z").doesNotContainKey("status");
        assertThat(rejected.get("findings")).asString().contains("pointer=42A # 109", "code=CDS10020");
        Map<String, Object> charge = json.of(notice(NoticeKind.TAX_INDICATIVE, new Notice.Charge(List.of(new TaxLine(1, "B00",
                Money.of("1020.00", "GBP"), new BigDecimal("20.00"), null, null, "100", Money.of("204.00", "GBP"), null,
                "E")))));
        assertThat(charge.get("lines")).hasToString("[{item=1, taxType=B00, base=1020.00, rate=20.00, assessed=204.00, "
                + "regime=100, methodOfPayment=E, currency=GBP}]");
    }

    private static Finding fault(@Nullable String pointer) {
        return Finding.error("CDS10020", "R1", pointer == null ? null : Pointer.parse(pointer), null, "no such code");
    }

    private static Notice notice(NoticeKind kind, Notice.Content content) {
        return new Notice("0123456789abcdef0123456789abcdef", kind, SUMMER, SUBJECT, content);
    }

    private WcoElement response(NoticeKind kind, Notice.Content content) {
        byte[] xml = writer.xml(notice(kind, content)).getBytes(StandardCharsets.UTF_8);
        return new WcoReader(Set.of("MetaData"), ReaderLimits.standard()).read(xml).find("Response").orElseThrow();
    }
}
