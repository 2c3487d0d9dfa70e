package org.tamga.clearance.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tamga.declaration.messages.TradeTest;
import org.tamga.shared.Finding;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import org.tamga.shared.Severity;
import org.tamga.shared.wco.PointerElements;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoElement;
import org.tamga.shared.wco.WcoReader;

/** Every notice of the trade test, taken apart into what it tells and written again, is the same notice. */
class TradeTestNoticesTest {

    private static final DateTimeFormatter FORMAT_304 = DateTimeFormatter.ofPattern("yyyyMMddHHmmssX");
    private static final WcoReader READER = new WcoReader(Set.of("MetaData"), ReaderLimits.standard());
    /** Not a response of the data model: an underscore got into the names of its elements. */
    private static final String MISNAMED = "IM117a";

    private final NoticeForms forms = Forms.of("gb");
    private final WcoResponseWriter writer = new WcoResponseWriter(forms, ZoneId.of("Europe/London"));

    @Test
    void writesEveryNoticeAsTheAuthorityDoes() {
        Set<NoticeKind> seen = EnumSet.noneOf(NoticeKind.class);
        List<String> different = new ArrayList<>();
        for (Path file : TradeTest.notices()) {
            if (file.toString().contains(MISNAMED)) {
                continue;
            }
            WcoElement sample = READER.read(TradeTest.text(file).strip().getBytes(StandardCharsets.UTF_8));
            Notice notice = notice(sample.find("Response").orElseThrow());
            seen.add(notice.kind());
            WcoElement written = READER.read(writer.xml(notice).getBytes(StandardCharsets.UTF_8));
            if (!plain(written).equals(plain(sample))) {
                different.add(file + "\n  " + plain(sample) + "\n  " + plain(written));
            }
        }

        assertThat(different).isEmpty();
        assertThat(seen).hasSizeGreaterThanOrEqualTo(14);
    }

    private Notice notice(WcoElement response) {
        NoticeKind kind = kind(response);
        WcoElement declaration = response.find("Declaration").orElseThrow();
        String version = declaration.text("VersionID");
        Notice.Subject subject = new Notice.Subject(declaration.text("FunctionalReferenceID"), declaration.text("ID"),
                version == null ? null : Integer.valueOf(version));
        return new Notice(text(response, "FunctionalReferenceID"), kind, time(response, "IssueDateTime"), subject,
                content(kind, response, declaration));
    }

    private NoticeKind kind(WcoElement response) {
        return forms.forms().entrySet().stream().filter(each -> matches(each.getValue(), response)).map(Map.Entry::getKey)
                .findFirst().orElseThrow();
    }

    private static boolean matches(NoticeForms.Form form, WcoElement response) {
        String code = form.statement() == null ? null : form.statement().code();
        boolean statement = code == null || code.equals(response.text("AdditionalInformation/StatementCode"));
        boolean status = form.status() == null || form.status().equals(response.text("Status/NameCode"));
        return form.function().equals(response.text("FunctionCode")) && status && statement;
    }

    private static Notice.Content content(NoticeKind kind, WcoElement response, WcoElement declaration) {
        return switch (kind) {
            case ACCEPTED, RECEIVED -> new Notice.Acceptance(
                    declaration.find("AcceptanceDateTime").isPresent() ? time(declaration, "AcceptanceDateTime") : null,
                    findings(response));
            case REJECTED -> new Notice.Rejection(time(declaration, "RejectionDateTime"), findings(response));
            case INVALIDATED -> new Notice.Invalidation(time(declaration, "CancellationDateTime"));
            case DOCUMENTS_REQUIRED -> new Notice.Demand(null,
                    time(response.find("AdditionalInformation").orElseThrow(), "LimitDateTime"));
            case EXITED -> new Notice.Exit(text(response, "AdditionalInformation/StatementDescription"),
                    LocalDate.ofInstant(time(response.find("Status").orElseThrow(), "EffectiveDateTime"), ZoneId.of("UTC")));
            case TAX_INDICATIVE, TAX_SECURED, TAX_FINAL -> new Notice.Charge(lines(declaration));
            case AMENDED -> new Notice.Amendment(AmendmentReasons.of(response),
                    response.all("Amendment").stream()
                            .map(each -> new Notice.Amendment.Change(PointerElements.read(each).orElseThrow(),
                                    each.text("ChangeReasonCode")))
                            .toList(),
                    response.all("Declaration").get(1).copy());
            default -> new Notice.Plain();
        };
    }

    private static List<Finding> findings(WcoElement response) {
        return response.all("Error").stream()
                .map(error -> new Finding(text(error, "ValidationCode"), "", Severity.ERROR,
                        PointerElements.read(error).orElse(null), null,
                        description(response, error), Map.of()))
                .toList();
    }

    private static String description(WcoElement response, WcoElement error) {
        String statement = response.text("AdditionalInformation/StatementDescription");
        String own = error.text("Description");
        return own != null ? own : statement != null ? statement : "";
    }

    private static List<TaxLine> lines(WcoElement declaration) {
        return declaration.all("GoodsShipment/GovernmentAgencyGoodsItem").stream()
                .flatMap(item -> item.all("Commodity/DutyTaxFee").stream().map(line -> line(item, line))).toList();
    }

    private static TaxLine line(WcoElement item, WcoElement line) {
        Money quantity = money(line, "SpecificTaxBaseQuantity", "unitCode");
        String rate = line.text("TaxRateNumeric");
        Money assessed = money(line, "Payment/TaxAssessedAmount", "currencyID");
        assertThat(assessed).isNotNull();
        return new TaxLine(Integer.parseInt(text(item, "SequenceNumeric")), text(line, "TypeCode"),
                money(line, "AdValoremTaxBaseAmount", "currencyID"), rate == null ? null : new BigDecimal(rate),
                quantity == null ? null : new Quantity(quantity.amount(), quantity.currency()),
                money(line, "DeductAmount", "currencyID"), line.text("DutyRegimeCode"),
                assessed == null ? Money.zero("GBP") : assessed,
                money(line, "Payment/PaymentAmount", "currencyID"), null);
    }

    private static @Nullable Money money(WcoElement from, String path, String unit) {
        return from.find(path).map(each -> Money.of(text(each), each.attributes().getOrDefault(unit, "XXX"))).orElse(null);
    }

    private static Instant time(WcoElement from, String path) {
        return OffsetDateTime.parse(text(from, path + "/DateTimeString"), FORMAT_304).toInstant();
    }

    private static String text(WcoElement from, String path) {
        return text(from.find(path).orElseThrow());
    }

    private static String text(WcoElement element) {
        String value = element.value();
        return value == null ? "" : value;
    }

    /**
     * As text. Times are compared as moments, since older samples print universal time; the bank changed over the years; and
     * one statement counts responses.
     */
    private static String plain(WcoElement element) {
        if (element.name().equals("DateTimeString")) {
            return OffsetDateTime.parse(text(element), FORMAT_304).toInstant().toString();
        }
        if (element.name().equals("Bank")
                || element.name().equals("Pointer") && text(element.children().getLast()).equals("07B")) {
            return element.name();
        }
        return element.name() + new TreeMap<>(element.attributes()) + "=" + text(element)
                + element.children().stream().map(TradeTestNoticesTest::plain).toList();
    }
}
