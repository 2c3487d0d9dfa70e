package org.tamga.clearance;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.clearance.checks.FullCheck;
import org.tamga.clearance.issuing.Notices;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.lapse.Lapse;
import org.tamga.clearance.model.CaseEvent;
import org.tamga.clearance.model.Obligation;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.evidence.Decision;
import org.tamga.shared.Finding;
import org.tamga.shared.Severity;
import org.tamga.shared.wco.WcoElement;
import tools.jackson.databind.json.JsonMapper;

/**
 * The goods of a declaration that was lodged in advance are there. It is checked again, since the law of this day holds for
 * it: in order, its next version is accepted and goes on; with faults it is refused; too late, it has lapsed.
 */
@Component
class Arrival {

    private static final String CAUSE = "arrival";

    /** @param findings why the declaration is refused, or what was remarked */
    record Answer(Journey journey, boolean accepted, List<Finding> findings) {
    }

    private final FullCheck check;
    private final Clearance clearance;
    private final Lapse lapse;
    private final Notices notices;
    private final JsonMapper json;
    private final Clock clock;

    Arrival(FullCheck check, Clearance clearance, Lapse lapse, Notices notices, JsonMapper json, Clock clock) {
        this.check = check;
        this.clearance = clearance;
        this.lapse = lapse;
        this.notices = notices;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param document what the declaration says from now on
     * @param changes  what the arrival changed in it; null if nothing
     * @param asked    whether the declarant presented the goods and gets an answer to that
     */
    Answer arrive(Requests.Docket docket, WcoElement document, @Nullable String changes, boolean asked) {
        Instant arrived = docket.letter().receivedAt();
        if (lapse.isDue(docket.current(), docket.law(), arrived)) {
            Journey journey = docket.journey(CAUSE, docket.current());
            return new Answer(journey, false, lapse.lapse(journey));
        }
        List<Finding> findings = findings(docket, document, arrived);
        boolean refused = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        Journey journey = docket.journey(CAUSE, refused ? docket.current() : accepted(docket, document, changes));
        docket.caseFile().open(Obligation.Kind.PRESENTATION).forEach(each -> journey.obligations().close(each, arrived, CAUSE));
        if (asked) {
            notices.requestReceived(journey);
        }
        journey.decided(Decision.Kind.VALIDATION, clock.instant(), "machine", refused ? "REFUSED" : "IN_ORDER",
                json.writeValueAsString(findings), null);
        journey.stop("validated", clock.instant(), refused ? findings.size() + " findings" : "in order");
        if (refused) {
            refuse(journey, findings);
        } else {
            accept(journey, arrived, findings);
        }
        return new Answer(journey, !refused, findings);
    }

    private List<Finding> findings(Requests.Docket docket, WcoElement document, Instant arrived) {
        GoodsDeclaration declaration = new GoodsDeclaration(document);
        return docket.current().version() == 1 ? check.original(declaration, docket.law(), arrived, arrived)
                : check.amended(declaration, docket.law(), arrived, arrived);
    }

    private static DeclarationVersion accepted(Requests.Docket docket, WcoElement document, @Nullable String changes) {
        DeclarationVersion current = docket.current();
        Instant arrived = docket.letter().receivedAt();
        String becomes = docket.rules().type(current.typeCode()).becomes();
        String typeCode = becomes == null ? current.typeCode() : current.typeCode().substring(0, 2) + becomes;
        return new DeclarationVersion(current.mrn(), current.version() + 1, docket.letter().conversation(), current.sender(),
                current.lodgedAt(), arrived, arrived, false, current.pack(), current.declarant(), current.lrn(), typeCode,
                document, changes);
    }

    private void accept(Journey journey, Instant arrived, List<Finding> remarks) {
        journey.enter(new DeclarationRegister.Entry(journey.version(), journey.document(), null, List.of()));
        journey.happened(CaseEvent.ACCEPTED);
        journey.stop("goods presented", arrived, "accepted");
        notices.accepted(journey, remarks);
        clearance.advance(journey);
    }

    private void refuse(Journey journey, List<Finding> faults) {
        journey.obligations().open().forEach(each -> journey.obligations().close(each, clock.instant(), CAUSE));
        journey.happened(CaseEvent.REFUSED);
        notices.refused(journey, faults);
    }
}
