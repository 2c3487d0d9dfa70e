package org.tamga.clearance;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tamga.clearance.decisions.Assessments;
import org.tamga.clearance.decisions.Kernels;
import org.tamga.clearance.issuing.Notices;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.model.Obligation;
import org.tamga.clearance.rules.ClearanceRules;
import org.tamga.clearance.rules.Faults;
import org.tamga.evidence.Decision;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.AssessmentRequest;

/** Works out what is owed, by way of the quotas; what cannot be worked out becomes an obligation where the pack wants that. */
@Component
class ChargeStop {

    private final QuotaStop quotaStop;
    private final Notices notices;
    private final Assessments assessments;
    private final Clock clock;

    ChargeStop(QuotaStop quotaStop, Notices notices, Assessments assessments, Clock clock) {
        this.quotaStop = quotaStop;
        this.notices = notices;
        this.assessments = assessments;
        this.clock = clock;
    }

    void assess(Journey journey) {
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

    /** Records a charge that is decided. */
    void record(Journey journey, Assessment assessment) {
        journey.assessed(assessment);
        journey.decided(Decision.Kind.ASSESSMENT, clock.instant(), "machine", Kernels.outcome(assessment),
                assessments.result(assessment), assessments.trace(assessment));
        journey.stop("assessed", clock.instant(), charge(assessment));
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
        journey.obligations().closeOthers(Obligation.Kind.CHARGE,
                assessment.undetermined().stream().map(each -> each.item() + each.code()).toList(), clock.instant(), "amendment");
        assessment.undetermined()
                .forEach(each -> journey.obligations().ask(Obligation.Kind.CHARGE, each.item(), each.code(), true,
                        each.reason(), clock.instant()));
    }
}
