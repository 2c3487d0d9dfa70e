package org.tamga.clearance;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.model.Obligation;
import org.tamga.evidence.Decision;
import org.tamga.reference.Law;
import org.tamga.shared.Mrn;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.quota.QuotaOffice;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the quota office, before the charge, what the claims of a declaration come to; what is not
 * decided becomes an obligation.
 */
@Component
class QuotaStop {

    private final QuotaOffice quotaOffice;
    private final JsonMapper json;
    private final Clock clock;

    QuotaStop(QuotaOffice quotaOffice, JsonMapper json, Clock clock) {
        this.quotaOffice = quotaOffice;
        this.json = json;
        this.clock = clock;
    }

    /** What the charge depends on, the quotas included. Goods that are not there yet draw nothing: for them it is foreseen. */
    AssessmentRequest draw(Journey journey, AssessmentRequest request) {
        int version = journey.version().version();
        if (!request.claimsQuota() && version == 1) {
            return request;
        }
        boolean accepted = journey.version().acceptedAt() != null;
        Map<Integer, QuotaDrawing> drawings = accepted
                ? quotaOffice.draw(journey.mrn(), version, request, journey.law())
                : quotaOffice.foresee(request, journey.law());
        record(journey, drawings);
        if (accepted) {
            drawings.forEach((item, drawing) -> waitFor(journey, item, drawing));
        }
        journey.obligations().open(Obligation.Kind.QUOTA).stream()
                .filter(each -> !isUndecided(drawings.get(each.item()))).forEach(each -> close(journey, each));
        return request.drawing(drawings);
    }

    /** Records what the quotas have granted, for whoever takes the charge again. */
    void record(Journey journey, Map<Integer, QuotaDrawing> drawings) {
        if (!drawings.isEmpty()) {
            boolean undecided = drawings.values().stream().anyMatch(QuotaStop::isUndecided);
            journey.decided(Decision.Kind.QUOTA, clock.instant(), "machine", undecided ? "UNDECIDED" : "DECIDED",
                    json.writeValueAsString(drawings), null);
            journey.stop("quotas", clock.instant(),
                    String.join("; ", drawings.values().stream().map(QuotaDrawing::toString).sorted().toList()));
        }
    }

    /** Gives back what quotas granted to a declaration. */
    void giveBack(Mrn mrn, Law law) {
        quotaOffice.giveBack(mrn, law);
    }

    void close(Journey journey, Obligation obligation) {
        journey.obligations().close(obligation, clock.instant(), "quota");
    }

    private void waitFor(Journey journey, int item, QuotaDrawing drawing) {
        if (isUndecided(drawing)) {
            journey.obligations().open(Obligation.Kind.QUOTA).stream()
                    .filter(each -> each.item() == item && !each.reference().equals(drawing.orderNumber()))
                    .forEach(each -> close(journey, each));
            journey.obligations().ask(Obligation.Kind.QUOTA, item, drawing.orderNumber(), false, "quota "
                    + drawing.orderNumber() + " has not decided yet about " + drawing.requested().toPlainString() + " "
                    + drawing.unit(), clock.instant());
        }
    }

    private static boolean isUndecided(@org.jspecify.annotations.Nullable QuotaDrawing drawing) {
        return drawing != null && !drawing.decided();
    }
}
