package org.tamga.clearance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.tamga.clearance.issuing.NoticeContent;
import org.tamga.clearance.notices.Notice;
import org.tamga.clearance.notices.NoticeForms;
import org.tamga.clearance.notices.NoticeJson;
import org.tamga.clearance.notices.NoticeKind;
import org.tamga.clearance.notices.NoticeWords;
import org.tamga.clearance.notices.TaxLine;
import org.tamga.clearance.notices.WcoResponseWriter;
import org.tamga.mailroom.NoticeBoard;
import org.tamga.mailroom.spi.NoticeForm;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.shared.Finding;
import org.tamga.shared.Money;
import org.tamga.shared.Mrn;
import org.tamga.shared.Quantity;
import org.tamga.shared.Severity;
import org.tamga.shared.wco.Pointer;
import org.tamga.shared.wco.WcoElement;
import org.tamga.tariff.Assessment;
import tools.jackson.databind.json.JsonMapper;

/** Writes notices out, in the form of the pack under which the declaration was made. */
@Component
public class NoticeOffice implements NoticeForm {

    private final NoticeBoard board;
    private final Cases cases;
    private final LawBook lawBook;
    private final JsonMapper json;

    NoticeOffice(NoticeBoard board, Cases cases, LawBook lawBook, JsonMapper json) {
        this.board = board;
        this.cases = cases;
        this.lawBook = lawBook;
        this.json = json;
    }

    /** The notice as a WCO response. */
    @Override
    public Optional<String> findXml(Mrn mrn, UUID id) {
        return board.find(mrn, id).map(stored -> new WcoResponseWriter(forms(mrn), law(mrn).zone()).xml(notice(stored)));
    }

    /** The notice as JSON values. */
    public Optional<Map<String, Object>> findJson(Mrn mrn, UUID id) {
        return board.find(mrn, id).map(stored -> new NoticeJson(forms(mrn)).of(notice(stored)));
    }

    /**
     * What its codes mean, by the law of the country in force. Empty for a notice that the law knows no more.
     *
     * @param language of the pack
     */
    public Optional<NoticeWords> findWords(org.tamga.mailroom.Notice stored, String language) {
        NoticeKind kind = json.readValue(stored.content(), NoticeContent.class).kind();
        return lawBook.forMessage(stored.mrn().country()).flatMap(law -> law.part(NoticeForms.class).find(kind)
                .map(form -> NoticeWords.of(form, law.codeLists(), law.dayOf(stored.issuedAt()),
                        language)));
    }

    private NoticeForms forms(Mrn mrn) {
        return law(mrn).part(NoticeForms.class);
    }

    private Law law(Mrn mrn) {
        return lawBook.current(cases.findVersion(mrn, null).orElseThrow().pack());
    }

    private Notice notice(org.tamga.mailroom.Notice stored) {
        NoticeContent content = json.readValue(stored.content(), NoticeContent.class);
        Notice.Subject subject = new Notice.Subject(content.lrn(), stored.mrn().value(),
                content.versioned() ? stored.version() : null);
        return new Notice(stored.id().toString().replace("-", ""), content.kind(), stored.issuedAt(), subject,
                content(stored, content));
    }

    private Notice.Content content(org.tamga.mailroom.Notice stored, NoticeContent content) {
        return switch (content.kind()) {
            case ACCEPTED -> new Notice.Acceptance(content.moment(), warnings(content));
            case RECEIVED -> content.findings().isEmpty() ? new Notice.Plain() : new Notice.Acceptance(null, warnings(content));
            case REJECTED -> new Notice.Rejection(stored.issuedAt(), content.findings());
            case INVALIDATED -> new Notice.Invalidation(Objects.requireNonNullElse(content.moment(), stored.issuedAt()));
            case DOCUMENTS_REQUIRED, CONTROL, AGENCY_DECISION, INSUFFICIENT_FUNDS, INSUFFICIENT_FUNDS_REMINDER, QUERY ->
                new Notice.Demand(content.text(), null);
            case TAX_INDICATIVE, TAX_SECURED, TAX_FINAL -> new Notice.Charge(lines(stored));
            case AMENDED -> amendment(content);
            case EXITED -> new Notice.Exit(Objects.requireNonNullElse(content.text(), ""),
                    Objects.requireNonNullElse(content.moment(), stored.issuedAt()).atZone(law(stored.mrn()).zone())
                            .toLocalDate());
            case REFUND, RECOVERY -> new Notice.Message(Objects.requireNonNullElse(content.text(), ""));
            case RELEASED, CLEARED, CLEARED_AFTER_CONTROL, REQUEST_GRANTED, REQUEST_REFUSED -> new Notice.Plain();
        };
    }

    private static List<Finding> warnings(NoticeContent content) {
        return content.findings().stream().filter(finding -> finding.severity() == Severity.WARNING).toList();
    }

    private List<TaxLine> lines(org.tamga.mailroom.Notice stored) {
        return cases.findAssessment(stored.mrn(), stored.version())
                .map(charge -> charge.lines().stream().map(line -> line(line, charge.currency())).toList()).orElse(List.of());
    }

    /** A quantity is repeated where the declarant stated it as the base; the base of a duty per unit is in the explanation. */
    private static TaxLine line(Assessment.Line line, String currency) {
        boolean declared = line.kind() == Assessment.Kind.DECLARED;
        String unit = line.unit();
        return new TaxLine(line.item(), line.taxType(), line.base() == null ? null : new Money(line.base(), currency),
                line.rate(),
                line.quantity() == null || !declared ? null : new Quantity(line.quantity(), unit == null ? "" : unit),
                line.kind() == Assessment.Kind.CALCULATED ? new Money(line.deducted(), currency) : null, line.dutyRegime(),
                new Money(line.assessed(), currency), line.kind().isCharge() ? new Money(line.payable(), currency) : null,
                line.methodOfPayment());
    }

    private static Notice.Amendment amendment(NoticeContent content) {
        WcoElement values = WcoElement.of("Declaration");
        content.amendments().forEach(record -> merge(values, record.changedValues()));
        return new Notice.Amendment(content.amendments().stream().flatMap(record -> record.reasons().stream()).toList(),
                content.amendments().stream().flatMap(record -> record.changes().stream())
                        .map(change -> new Notice.Amendment.Change(Pointer.parse(change.pointer()), change.reason())).toList(),
                values);
    }

    /** Later values take the place of earlier ones; classes are matched by their number. */
    private static void merge(WcoElement into, WcoElement from) {
        for (WcoElement child : List.copyOf(from.children())) {
            Optional<WcoElement> same = into.all(child.name()).stream()
                    .filter(each -> Objects.equals(each.text("SequenceNumeric"), child.text("SequenceNumeric"))).findFirst();
            if (same.isEmpty()) {
                into.add(child.copy());
            } else if (child.children().isEmpty()) {
                same.get().setValue(child.value());
            } else {
                merge(same.get(), child);
            }
        }
    }
}
