package org.tamga.clearance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tamga.clearance.decisions.Assessments;
import org.tamga.clearance.decisions.Kernels;
import org.tamga.clearance.issuing.Notices;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.model.CaseEvent;
import org.tamga.clearance.model.Obligation;
import org.tamga.clearance.rules.ClearanceRules;
import org.tamga.clearance.rules.Faults;
import org.tamga.evidence.Decision;
import org.tamga.platform.tracing.Traces;
import org.tamga.reference.Law;
import org.tamga.revenue.Debts;
import org.tamga.revenue.Demand;
import org.tamga.revenue.PaymentOffice;
import org.tamga.revenue.PaymentRules;
import org.tamga.revenue.Settlement;
import org.tamga.risk.Control;
import org.tamga.risk.Selection;
import org.tamga.shared.Mrn;
import org.tamga.singlewindow.MissingDocument;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.quota.QuotaOffice;
import tools.jackson.databind.json.JsonMapper;

/**
 * The spine. An accepted declaration passes its stops in this order: charge, documents, selection, payment, release. Each stop
 * asks one kernel, records the decision, and leaves obligations behind; the goods go when none is open. The stops never call
 * each other.
 */
@Component
class Clearance {

    private static final String MACHINE = "machine";

    private final QuotaStop quotaStop;
    private final QuotaOffice quotaOffice;
    private final PaymentOffice paymentOffice;
    private final Notices notices;
    private final Assessments assessments;
    private final JsonMapper json;
    private final Clock clock;

    Clearance(QuotaStop quotaStop, QuotaOffice quotaOffice, PaymentOffice paymentOffice, Notices notices,
            Assessments assessments, JsonMapper json, Clock clock) {
        this.quotaStop = quotaStop;
        this.quotaOffice = quotaOffice;
        this.paymentOffice = paymentOffice;
        this.notices = notices;
        this.assessments = assessments;
        this.json = json;
        this.clock = clock;
    }

    /** An accepted declaration goes as far as it can. */
    void advance(Journey journey) {
        Traces.step("tamga.assess", () -> assess(journey));
        Traces.step("tamga.documents", () -> requireDocuments(journey));
        Traces.step("tamga.risk", () -> select(journey));
        Traces.step("tamga.decide", () -> settleAndRelease(journey));
    }

    /** A declaration that waits for its goods: the charge is told, nothing is asked yet. */
    void announce(Journey journey) {
        Traces.step("tamga.assess", () -> assess(journey));
        ask(journey, Obligation.Kind.PRESENTATION, 0, "", true, "the goods have not been presented");
    }

    /** The goods have gone already: only the charge is put right. */
    void correct(Journey journey) {
        Traces.step("tamga.assess", () -> assess(journey));
        if (pay(journey, true)) {
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
            record(journey, charge);
        } else {
            journey.assessed(charge);
        }
        met.forEach(each -> quotaStop.close(journey, each));
        if (!journey.isBlocked() && pay(journey, changed)) {
            release(journey);
        }
    }

    /** Gives back what was taken: money, and quantities of quotas. */
    void giveBack(Mrn mrn, int version, Law law) {
        paymentOffice.settle(mrn, version, List.of(), law.part(PaymentRules.class));
        quotaOffice.giveBack(mrn, law);
    }

    private void settleAndRelease(Journey journey) {
        if (journey.isBlocked()) {
            return;
        }
        if (pay(journey, true)) {
            release(journey);
        }
    }

    private void assess(Journey journey) {
        Optional<AssessmentRequest> request = Kernels.request(journey.version(), journey.law(), journey.dayOfLaw())
                .map(each -> quotaStop.draw(journey, each));
        Assessment assessment = Kernels.charge(request, journey.law());
        request.ifPresent(each -> journey.archive(each, true));
        record(journey, assessment);
        requireCharge(journey, assessment);
        if (assessment.announced()) {
            notices.chargeExpected(journey);
        }
    }

    private void record(Journey journey, Assessment assessment) {
        journey.assessed(assessment);
        journey.decided(Decision.Kind.ASSESSMENT, clock.instant(), MACHINE, Kernels.outcome(assessment),
                assessments.result(assessment), assessments.trace(assessment));
        journey.stop("assessed", clock.instant(),
                charge(assessment));
    }

    private static String charge(Assessment assessment) {
        String sum = assessment.lines().isEmpty() ? "nothing owed" : assessment.payable().toString();
        return assessment.isComplete() ? sum : sum + ", not all of it worked out";
    }

    /** Where the pack wants it, goods whose charge cannot be worked out wait; else the declarant is told what stays open. */
    private void requireCharge(Journey journey, Assessment assessment) {
        if (!journey.part(ClearanceRules.class).waitsForCharge()) {
            assessment.undetermined().forEach(each -> journey.remark(
                    Faults.chargeUndetermined(journey.version().document(), journey.law(), each)));
            return;
        }
        closeOthers(journey, Obligation.Kind.CHARGE,
                assessment.undetermined().stream().map(each -> each.item() + each.code()).toList());
        assessment.undetermined()
                .forEach(each -> ask(journey, Obligation.Kind.CHARGE, each.item(), each.code(), true, each.reason()));
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
        journey.stop("selected", clock.instant(), selection.lane().name().toLowerCase(java.util.Locale.ROOT));
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

    /** @param tell whether the declarant hears of the charge @return whether the debt is taken care of */
    private boolean pay(Journey journey, boolean tell) {
        Assessment assessment = journey.assessment();
        List<Demand> demands = Debts.demands(assessment, journey.version().document(), journey.part(PaymentRules.class));
        Settlement settlement = paymentOffice.settle(journey.mrn(), journey.version().version(), demands,
                journey.part(PaymentRules.class));
        journey.decided(Decision.Kind.PAYMENT, clock.instant(), MACHINE, settlement.complete() ? "TAKEN" : "NOT_TAKEN",
                json.writeValueAsString(settlement), null);
        List<Obligation> waiting = journey.obligations().open(Obligation.Kind.PAYMENT);
        if (settlement.complete()) {
            waiting.forEach(each -> journey.obligations().close(each, clock.instant(), "payment"));
            journey.happened(CaseEvent.PAID);
            journey.stop("paid", clock.instant(), demands.isEmpty() ? "nothing to pay" : "taken on account");
            if (tell && assessment.announced()) {
                notices.chargeTaken(journey);
            }
            return true;
        }
        journey.stop("paid", clock.instant(), "not enough on account");
        if (waiting.isEmpty()) {
            settlement.unmet().forEach(unmet -> ask(journey, Obligation.Kind.PAYMENT, 0, unmet.demand().source(), true,
                    unmet.inWords()));
            notices.notEnoughFunds(journey, settlement.unmet().stream().map(Settlement.Unmet::inWords).toList());
        }
        return false;
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
