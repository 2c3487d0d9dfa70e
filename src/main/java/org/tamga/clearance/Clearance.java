package org.tamga.clearance;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tamga.clearance.decisions.Kernels;
import org.tamga.clearance.issuing.Notices;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.model.CaseEvent;
import org.tamga.clearance.model.Obligation;
import org.tamga.evidence.Decision;
import org.tamga.platform.tracing.Traces;
import org.tamga.reference.Law;
import org.tamga.risk.Control;
import org.tamga.risk.Selection;
import org.tamga.shared.Mrn;
import org.tamga.singlewindow.MissingDocument;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.QuotaDrawing;
import tools.jackson.databind.json.JsonMapper;

/**
 * The spine. An accepted declaration passes its stops in this order: charge, documents, selection, payment, release. Each stop
 * asks one kernel, records the decision, and leaves obligations behind; the goods go when none is open. The stops never call
 * each other; only the charge asks the quotas first.
 */
@Component
class Clearance {

    private static final String MACHINE = "machine";

    private final QuotaStop quotaStop;
    private final ChargeStop chargeStop;
    private final PaymentStop paymentStop;
    private final Notices notices;
    private final JsonMapper json;
    private final Clock clock;

    Clearance(QuotaStop quotaStop, ChargeStop chargeStop, PaymentStop paymentStop, Notices notices, JsonMapper json,
            Clock clock) {
        this.quotaStop = quotaStop;
        this.chargeStop = chargeStop;
        this.paymentStop = paymentStop;
        this.notices = notices;
        this.json = json;
        this.clock = clock;
    }

    /** An accepted declaration goes as far as it can. */
    void advance(Journey journey) {
        Traces.step("tamga.assess", () -> chargeStop.assess(journey));
        Traces.step("tamga.documents", () -> requireDocuments(journey));
        Traces.step("tamga.risk", () -> select(journey));
        Traces.step("tamga.decide", () -> settleAndRelease(journey));
    }

    /** A declaration that waits for its goods: the charge is told, nothing is asked yet. */
    void announce(Journey journey) {
        Traces.step("tamga.assess", () -> chargeStop.assess(journey));
        ask(journey, Obligation.Kind.PRESENTATION, 0, "", true, "the goods have not been presented");
    }

    /** The goods have gone already: only the charge is put right. */
    void correct(Journey journey) {
        Traces.step("tamga.assess", () -> chargeStop.assess(journey));
        if (paymentStop.pay(journey, true)) {
            notices.amended(journey);
        }
    }

    /** What was waited for may have come: goes on if nothing else is in the way. */
    void resume(Journey journey, Assessment assessment) {
        journey.assessed(assessment);
        Traces.step("tamga.decide", () -> settleAndRelease(journey));
    }

    /**
     * The quotas that it waited for have decided.
     *
     * @param met     the obligations that this closes
     * @param changed whether the charge is another one than before
     */
    void decided(Journey journey, List<Obligation> met, Map<Integer, QuotaDrawing> drawings, Assessment charge,
            boolean changed) {
        quotaStop.record(journey, drawings);
        if (changed) {
            chargeStop.record(journey, charge);
        } else {
            journey.assessed(charge);
        }
        met.forEach(each -> quotaStop.close(journey, each));
        if (!journey.isBlocked() && paymentStop.pay(journey, changed)) {
            release(journey);
        }
    }

    /** Gives back what was taken: money, and quantities of quotas. */
    void giveBack(Mrn mrn, int version, Law law) {
        paymentStop.giveBack(mrn, version, law);
        quotaStop.giveBack(mrn, law);
    }

    private void settleAndRelease(Journey journey) {
        if (!journey.isBlocked() && paymentStop.pay(journey, true)) {
            release(journey);
        }
    }

    private void requireDocuments(Journey journey) {
        List<MissingDocument> missing = Kernels.documents(journey.version(), journey.law(), journey.dayOfLaw());
        closeOthers(journey, Obligation.Kind.MISSING_DOCUMENT,
                missing.stream().map(each -> each.item() + anyOf(each)).toList());
        missing.forEach(each -> ask(journey, Obligation.Kind.MISSING_DOCUMENT, each.item(), anyOf(each), true, "goods of "
                + each.commodity() + " need document " + anyOf(each) + " of the " + each.agency() + " (" + each.basis() + ")"));
        journey.decided(Decision.Kind.DOCUMENTS, clock.instant(), MACHINE, missing.isEmpty() ? "COMPLETE" : "MISSING",
                json.writeValueAsString(missing), null);
        journey.stop("documents", clock.instant(), missing.isEmpty() ? "complete" : missing.size() + " missing");
    }

    private static String anyOf(MissingDocument missing) {
        return String.join(" or ", missing.documents().stream().sorted().toList());
    }

    private void select(Journey journey) {
        Selection selection = Kernels.selection(journey.version(), journey.law());
        selection.controls().forEach(control -> ask(journey, kind(control), control.item(), control.profile(),
                control.blocking(), control.title()));
        journey.decided(Decision.Kind.SELECTION, clock.instant(), MACHINE, selection.lane().name(),
                json.writeValueAsString(selection.controls()), null);
        journey.stop("selected", clock.instant(), selection.lane().name().toLowerCase(Locale.ROOT));
        notices.asked(journey);
    }

    private static Obligation.Kind kind(Control control) {
        return switch (control.kind()) {
            case DOCUMENTS -> Obligation.Kind.DOCUMENT_CONTROL;
            case PHYSICAL -> Obligation.Kind.PHYSICAL_CONTROL;
            case AGENCY -> Obligation.Kind.AGENCY_DECISION;
            case QUERY -> Obligation.Kind.QUERY;
        };
    }

    private void release(Journey journey) {
        boolean conditional = !journey.obligations().open().isEmpty();
        if (!conditional) {
            notices.amended(journey);
        }
        CaseEvent event = conditional ? CaseEvent.CONDITIONALLY_RELEASED : CaseEvent.RELEASED;
        if (journey.has(event)) {
            return;
        }
        journey.happened(event);
        journey.decided(Decision.Kind.RELEASE, clock.instant(), MACHINE, event.name(), null, null);
        journey.stop("released", clock.instant(), conditional ? "under conditions" : "released");
        if (conditional) {
            notices.conditionallyReleased(journey);
        } else {
            notices.cleared(journey);
        }
    }

    private void ask(Journey journey, Obligation.Kind kind, int item, String reference, boolean blocking, String reason) {
        journey.obligations().ask(kind, item, reference, blocking, reason, clock.instant());
    }

    /** What an amendment has put in order is no longer asked for. */
    private void closeOthers(Journey journey, Obligation.Kind kind, List<String> needed) {
        journey.obligations().closeOthers(kind, needed, clock.instant(), "amendment");
    }
}
