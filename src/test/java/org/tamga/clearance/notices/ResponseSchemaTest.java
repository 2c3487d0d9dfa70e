package org.tamga.clearance.notices;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tamga.declaration.messages.TradeTest;
import org.tamga.shared.Finding;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import org.tamga.shared.Severity;
import org.tamga.shared.wco.Pointer;
import org.tamga.shared.wco.WcoElement;
import org.tamga.shared.wco.WcoWriter;
import org.xml.sax.SAXException;

/** Notices are valid by the authority's schema of responses, once its namespaces, which nobody sends, are added. */
class ResponseSchemaTest {

    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    private final WcoResponseWriter writer = new WcoResponseWriter(Forms.of("gb"), ZoneId.of("Europe/London"));

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void everyNoticeIsValid(NoticeKind kind) throws IOException, SAXException {
        Path file = TradeTest.path("xsd/3.0/wco/notification/WCO_RES_2_DMS.xsd");
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file.toFile());
        Notice notice = new Notice("0123456789abcdef0123456789abcdef", kind, NOW,
                new Notice.Subject("LRN-1", "26GBK123456789ABC5", 2), content(kind));
        WcoElement response = writer.tree(notice).find("Response").orElseThrow();
        String xml = WcoWriter.write(withNamespaces(response, "RES-DMS:2", "Response_DS:DMS:2"));

        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml))))
                .doesNotThrowAnyException();
    }

    private static Notice.Content content(NoticeKind kind) {
        Finding finding = new Finding("CDS13000", "R", Severity.WARNING, Pointer.parse("42A/67A/68A[1]/23A/21A[2] # 145"), null,
                "unusual", Map.of());
        return switch (kind) {
            case ACCEPTED, RECEIVED -> new Notice.Acceptance(NOW, List.of(finding));
            case REJECTED -> new Notice.Rejection(NOW, List.of(finding));
            case INVALIDATED -> new Notice.Invalidation(NOW);
            case DOCUMENTS_REQUIRED, QUERY -> new Notice.Demand("the invoice", NOW);
            case REFUND, RECOVERY -> new Notice.Message("Correction 26XD-1: 22.40 DMD were charged too much.");
            case EXITED -> new Notice.Exit("GB000040", LocalDate.of(2026, 11, 22));
            case TAX_INDICATIVE, TAX_SECURED, TAX_FINAL -> new Notice.Charge(List.of(
                    new TaxLine(1, "A00", Money.of("1000", "GBP"), new BigDecimal("2.00"), null, Money.of("0", "GBP"), "100",
                            Money.of("20", "GBP"), Money.of("20", "GBP"), "E"),
                    new TaxLine(1, "440", null, null, Quantity.of("7.5", "LPA"), null, "100", Money.of("9", "GBP"), null,
                            null)));
            case AMENDED -> new Notice.Amendment(List.of(new Notice.Amendment.Reason("mistyped", 1)),
                    List.of(new Notice.Amendment.Change(Pointer.parse("42A # 109"), "21")), changed());
            default -> new Notice.Plain();
        };
    }

    private static WcoElement changed() {
        WcoElement declaration = WcoElement.of("Declaration");
        declaration.add(WcoElement.of("FunctionCode", "9"));
        declaration.add(new WcoElement("InvoiceAmount", "7.00", Map.of("currencyID", "GBP")));
        return declaration;
    }

    /** A twin that declares the namespace on every element: the dates have their own, and so has a declaration's content. */
    private static WcoElement withNamespaces(WcoElement element, String own, String ofDates) {
        boolean values = element.name().equals("Declaration") && element.find("FunctionCode").isPresent();
        String namespace = element.name().equals("DateTimeString") ? ofDates : values ? "DEC-DMS:2" : own;
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        attributes.put("xmlns", "urn:wco:datamodel:WCO:" + namespace);
        WcoElement twin = new WcoElement(element.name(), element.value(), attributes);
        for (WcoElement child : element.children()) {
            twin.add(withNamespaces(child, values ? "DEC-DMS:2" : own, values ? "Declaration_DS:DMS:2" : ofDates));
        }
        return twin;
    }
}
