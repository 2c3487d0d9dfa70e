package org.tamga.clearance;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.clearance.checks.FullCheck;
import org.tamga.clearance.issuing.Notices;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.model.AmendmentRecord;
import org.tamga.clearance.model.CaseEvent;
import org.tamga.clearance.model.CaseFile;
import org.tamga.clearance.model.Status;
import org.tamga.clearance.notices.Notice;
import org.tamga.clearance.rules.Faults;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.declaration.model.Amendments;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.evidence.Decision;
import org.tamga.reference.Law;
import org.tamga.risk.Control;
import org.tamga.risk.RiskProfiles;
import org.tamga.shared.Finding;
import org.tamga.shared.Severity;

/** Works out what an amendment makes of a declaration, and sends the new version on its way. */
@Component
class AmendmentDesk {

    /**
     * @param journey  null if the amendment is refused
     * @param findings why, or what was remarked
     */
    record Answer(@Nullable Journey journey, List<Finding> findings) {
    }

    private final FullCheck check;
    private final Clearance clearance;
    private final Notices notices;
    private final Clock clock;

    AmendmentDesk(FullCheck check, Clearance clearance, Notices notices, Clock clock) {
        this.check = check;
        this.clearance = clearance;
        this.notices = notices;
        this.clock = clock;
    }

    Answer amend(Requests.Docket docket) {
        return switch (Amendments.apply(docket.current().document(), docket.request())) {
            case Amendments.Refused refused ->
                new Answer(null, refused.faults().stream().map(fault -> Faults.amendment(fault, docket.request(), docket.law()))
                        .toList());
            case Amendments.Applied applied -> amend(docket, applied);
        };
    }

    private Answer amend(Requests.Docket docket, Amendments.Applied applied) {
        DeclarationVersion current = docket.current();
        Law law = docket.law();
        Instant now = docket.letter().receivedAt();
        Instant accepted = current.acceptedAt() == null ? now : current.acceptedAt();
        GoodsDeclaration amended = new GoodsDeclaration(applied.declaration());
        List<Finding> findings = check.amended(amended, law, accepted, now);
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return new Answer(null, findings);
        }
        DeclarationVersion next = new DeclarationVersion(current.mrn(), current.version() + 1, docket.letter().conversation(),
                current.sender(), current.lodgedAt(), now, current.acceptedAt(), false, current.pack(), current.declarant(),
                current.lrn(), current.typeCode(), applied.declaration(),
                AmendmentRecord.of(applied, Notice.Amendment.of(applied, docket.request()).reasons()).json());
        Journey journey = docket.journey("amendment", next);
        journey.enter(new DeclarationRegister.Entry(next, journey.document(), null, List.of()));
        journey.decided(Decision.Kind.REQUEST, clock.instant(), "machine", "GRANTED", null, null);
        notices.requestReceived(journey);
        notices.requestGranted(journey);
        journey.happened(CaseEvent.AMENDED);
        journey.stop("amended", clock.instant(), applied.changes().size() + " changes, version " + next.version());
        answerControls(journey, docket.caseFile());
        goOn(journey, docket.caseFile().status());
        return new Answer(journey, findings);
    }

    /** Where the pack says so, the declarant's amendment is the answer that a control waits for. */
    private void answerControls(Journey journey, CaseFile file) {
        List<String> answered = journey.part(RiskProfiles.class).profiles().stream()
                .filter(profile -> profile.answeredBy() == Control.AnsweredBy.AMENDMENT).map(RiskProfiles.Profile::id).toList();
        file.open().stream().filter(each -> answered.contains(each.reference()))
                .forEach(each -> journey.obligations().close(each, clock.instant(), "amendment"));
    }

    private void goOn(Journey journey, Status before) {
        switch (before) {
            case LODGED -> clearance.announce(journey);
            case RELEASED -> clearance.correct(journey);
            default -> clearance.advance(journey);
        }
    }
}
