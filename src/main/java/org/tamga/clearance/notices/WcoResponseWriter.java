package org.tamga.clearance.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tamga.clearance.notices.Notice.Acceptance;
import org.tamga.clearance.notices.Notice.Amendment;
import org.tamga.clearance.notices.Notice.Charge;
import org.tamga.clearance.notices.Notice.Demand;
import org.tamga.clearance.notices.Notice.Exit;
import org.tamga.clearance.notices.Notice.Invalidation;
import org.tamga.clearance.notices.Notice.Message;
import org.tamga.clearance.notices.Notice.Plain;
import org.tamga.clearance.notices.Notice.Rejection;
import org.tamga.clearance.notices.NoticeForms.Form;
import org.tamga.shared.Finding;
import org.tamga.shared.wco.Pointer;
import org.tamga.shared.wco.PointerElements;
import org.tamga.shared.wco.WcoElement;
import org.tamga.shared.wco.WcoWriter;

/** Writes a notice as a response of the WCO Data Model: {@code MetaData} with a {@code Response} ({@code @wco 07B}). */
public final class WcoResponseWriter {

    private static final Pointer.Step RESPONSE = new Pointer.Step("07B", 1);
    private static final String ERROR = "53A";

    private final NoticeForms forms;
    private final WcoDates dates;

    /** @param zone in which times are told */
    public WcoResponseWriter(NoticeForms forms, ZoneId zone) {
        this.forms = forms;
        this.dates = new WcoDates(zone);
    }

    public String xml(Notice notice) {
        return WcoWriter.write(tree(notice));
    }

    WcoElement tree(Notice notice) {
        WcoElement metaData = WcoElement.of("MetaData");
        metaData.add(WcoElement.of("WCODataModelVersionCode", forms.modelVersion()));
        metaData.add(WcoElement.of("WCOTypeName", "RES"));
        for (String empty : List.of("ResponsibleCountryCode", "ResponsibleAgencyName", "AgencyAssignedCustomizationCode",
                "AgencyAssignedCustomizationVersionCode")) {
            metaData.add(WcoElement.of(empty));
        }
        metaData.add(response(notice));
        return metaData;
    }

    /** In the order of the data model: statements, amendments, bank, errors, status, declaration. */
    private WcoElement response(Notice notice) {
        Form form = forms.get(notice.kind());
        WcoElement response = WcoElement.of("Response");
        response.add(WcoElement.of("FunctionCode", form.function()));
        response.add(WcoElement.of("FunctionalReferenceID", notice.id()));
        response.add(dates.element("IssueDateTime", notice.issuedAt()));
        statement(response, form, notice.content());
        switch (notice.content()) {
            case Acceptance acceptance -> warnings(response, acceptance.warnings(), form.errorText());
            case Rejection rejection -> rejection.faults().forEach(fault -> response.add(error(fault, form.errorText())));
            case Amendment amendment -> amendment(response, amendment);
            case Charge charge -> bank(response);
            case Plain _,Demand _,Message _,Exit _,Invalidation _ -> {
            }
        }
        status(response, form, notice.content());
        response.add(declaration(notice));
        if (notice.content() instanceof Amendment amendment) {
            response.add(amendment.changedValues().copy());
        }
        return response;
    }

    private void statement(WcoElement response, Form form, Notice.Content content) {
        NoticeForms.Statement stated = form.statement();
        if (stated == null) {
            return;
        }
        WcoElement statement = response.add(WcoElement.of("AdditionalInformation"));
        if (stated.code() != null) {
            statement.add(WcoElement.of("StatementCode", stated.code()));
        }
        switch (content) {
            case Demand demand -> {
                statement.add(new WcoElement("StatementDescription", demand.text(), Map.of()));
                if (demand.limit() != null) {
                    statement.add(dates.element("LimitDateTime", demand.limit()));
                }
            }
            case Message message -> statement.add(WcoElement.of("StatementDescription", message.text()));
            case Exit exit -> {
                statement.add(WcoElement.of("StatementCode"));
                statement.add(WcoElement.of("StatementDescription", exit.office()));
            }
            default -> {
            }
        }
        statement.add(WcoElement.of("StatementTypeCode", stated.type()));
    }

    private static void warnings(WcoElement response, List<Finding> warnings, boolean withText) {
        for (int i = 1; i <= warnings.size(); i++) {
            WcoElement statement = response.add(WcoElement.of("AdditionalInformation"));
            statement.add(WcoElement.of("StatementCode", "smartErrorMsg"));
            statement.add(WcoElement.of("StatementDescription", warnings.get(i - 1).text()));
            statement.add(WcoElement.of("StatementTypeCode", "1"));
            PointerElements.write(new Pointer(List.of(RESPONSE, new Pointer.Step(ERROR, i)), null), statement);
        }
        warnings.forEach(warning -> response.add(error(warning, withText)));
    }

    private static WcoElement error(Finding finding, boolean withText) {
        WcoElement error = WcoElement.of("Error");
        if (withText) {
            error.add(WcoElement.of("Description", finding.text()));
        }
        error.add(WcoElement.of("ValidationCode", finding.code()));
        if (finding.pointer() != null) {
            PointerElements.write(finding.pointer(), error);
        }
        return error;
    }

    private static void amendment(WcoElement response, Amendment amendment) {
        for (Amendment.Reason reason : amendment.reasons()) {
            WcoElement statement = response.add(WcoElement.of("AdditionalInformation"));
            statement.add(WcoElement.of("StatementDescription", reason.text()));
            statement.add(WcoElement.of("StatementTypeCode", "AES"));
            Pointer.Step amended = new Pointer.Step(AmendmentReasons.AMENDMENT, reason.amendment());
            PointerElements.write(new Pointer(List.of(RESPONSE, amended), null), statement);
        }
        for (Amendment.Change change : amendment.changes()) {
            WcoElement element = response.add(WcoElement.of("Amendment"));
            if (change.code() != null) {
                element.add(WcoElement.of("ChangeReasonCode", change.code()));
            }
            PointerElements.write(change.pointer(), element);
        }
    }

    private void bank(WcoElement response) {
        if (forms.bank() != null) {
            WcoElement bank = response.add(WcoElement.of("Bank"));
            bank.add(WcoElement.of("ReferenceID", forms.bank().reference()));
            bank.add(WcoElement.of("ID", forms.bank().account()));
        }
    }

    private void status(WcoElement response, Form form, Notice.Content content) {
        if (form.status() != null) {
            WcoElement status = response.add(WcoElement.of("Status"));
            if (content instanceof Exit exit) {
                status.add(dates.element("EffectiveDateTime", exit.day()));
            }
            status.add(WcoElement.of("NameCode", form.status()));
        }
    }

    private WcoElement declaration(Notice notice) {
        WcoElement declaration = WcoElement.of("Declaration");
        Instant accepted = notice.content() instanceof Acceptance acceptance ? acceptance.acceptedAt() : null;
        addTime(declaration, "AcceptanceDateTime", accepted);
        addTime(declaration, "CancellationDateTime", notice.content() instanceof Invalidation end ? end.invalidatedAt() : null);
        addText(declaration, "FunctionalReferenceID", notice.subject().lrn());
        addText(declaration, "ID", notice.subject().mrn());
        addTime(declaration, "RejectionDateTime", notice.content() instanceof Rejection end ? end.rejectedAt() : null);
        Integer version = notice.subject().version();
        addText(declaration, "VersionID", version == null ? null : version.toString());
        if (notice.content() instanceof Charge charge && !charge.lines().isEmpty()) {
            declaration.add(TaxLineElements.shipment(charge.lines()));
        }
        return declaration;
    }

    private void addTime(WcoElement parent, String name, @Nullable Instant time) {
        if (time != null) {
            parent.add(dates.element(name, time));
        }
    }

    private static void addText(WcoElement parent, String name, @Nullable String text) {
        if (text != null) {
            parent.add(WcoElement.of(name, text));
        }
    }
}
