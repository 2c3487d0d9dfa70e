package org.tamga.clearance;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.springframework.stereotype.Component;
import org.tamga.clearance.checks.FullCheck;
import org.tamga.clearance.issuing.Notices;
import org.tamga.clearance.journey.FreshCases;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.journey.Rest;
import org.tamga.clearance.model.CaseEvent;
import org.tamga.clearance.rules.ClearanceRules;
import org.tamga.clearance.rules.Faults;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.declaration.LrnTaken;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.evidence.Decision;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Outcome;
import org.tamga.platform.tracing.Traces;
import org.tamga.reference.Law;
import org.tamga.shared.Finding;
import org.tamga.shared.Mrn;
import org.tamga.shared.Severity;
import org.tamga.shared.wco.WcoElement;
import tools.jackson.databind.json.JsonMapper;

/** A new declaration: checked, then refused with everything that is wrong, or registered and sent on its way. */
@Component
class Lodgement {

    private final FullCheck check;
    private final DeclarationRegister register;
    private final Clearance clearance;
    private final QuotaDesk quotaDesk;
    private final FreshCases freshCases;
    private final Notices notices;
    private final JsonMapper json;
    private final Clock clock;

    Lodgement(FullCheck check, DeclarationRegister register, Clearance clearance, QuotaDesk quotaDesk, FreshCases freshCases,
            Notices notices, JsonMapper json, Clock clock) {
        this.check = check;
        this.register = register;
        this.clearance = clearance;
        this.quotaDesk = quotaDesk;
        this.freshCases = freshCases;
        this.notices = notices;
        this.json = json;
        this.clock = clock;
    }

    Outcome lodge(Letter letter, WcoElement document, Law law) {
        try {
            return lodge(letter, new GoodsDeclaration(document), law);
        } catch (LrnTaken taken) {
            // somebody was quicker between the look and the entry; now the look finds it
            return lodge(letter, new GoodsDeclaration(document), law);
        }
    }

    private Outcome lodge(Letter letter, GoodsDeclaration declaration, Law law) {
        ClearanceRules rules = law.part(ClearanceRules.class);
        ClearanceRules.Type type = rules.type(declaration.typeCode());
        Instant accepted = acceptance(letter, declaration, type, law);
        List<Finding> findings = Traces.step("tamga.check", () -> findings(letter, declaration, law, accepted));
        boolean refused = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        Mrn mrn = mrn(letter, law);
        DeclarationVersion version = new DeclarationVersion(mrn, 1, letter.conversation(), letter.sender(), letter.receivedAt(),
                letter.receivedAt(), refused || !type.presented() ? null : accepted, refused, law.pack(),
                declaration.declarant(), declaration.lrn(), String.valueOf(declaration.typeCode()), declaration.element(),
                null);
        Journey journey = new Journey(law, "lodged", letter.receivedAt(), null, version);
        journey.stop("received", letter.receivedAt(), "from " + letter.sender());
        journey.enter(new DeclarationRegister.Entry(version, journey.document(),
                refused ? null : rules.lrnWindow(), refused ? List.of() : rules.consignmentReferences(declaration)));
        journey.decided(Decision.Kind.VALIDATION, clock.instant(), "machine", refused ? "REFUSED" : "IN_ORDER",
                json.writeValueAsString(findings), null);
        journey.stop("validated", clock.instant(), refused ? findings.size() + " findings" : "in order");
        send(journey, findings, refused);
        Outcome outcome = new Outcome(letter.conversation(), clock.instant(),
                refused ? Outcome.State.REFUSED : Outcome.State.DONE, mrn, 1, journey.withRemarks(findings));
        journey.settle(outcome);
        List<Rest> rests = quotaDesk.rest(journey);
        if (rests.size() == 1) {
            freshCases.put(letter.conversation(), journey.firstCase(rests.getFirst()));
        }
        return outcome;
    }

    /** The same for every attempt to register what came with the letter. */
    private static Mrn mrn(Letter letter, Law law) {
        return Mrn.issue(YearMonth.from(letter.receivedAt().atZone(law.zone())), law.country(), letter.conversation());
    }

    private void send(Journey journey, List<Finding> findings, boolean refused) {
        if (refused) {
            // an attempt before may have paid, and then found its reference taken, or not have come to its end
            clearance.giveBack(journey.mrn(), 1, journey.law());
            journey.happened(CaseEvent.REFUSED);
            notices.refused(journey, findings);
        } else if (journey.version().acceptedAt() == null) {
            journey.happened(CaseEvent.LODGED);
            journey.stop("registered", clock.instant(), "waits for the goods");
            notices.received(journey, findings);
            clearance.announce(journey);
        } else {
            journey.happened(CaseEvent.ACCEPTED);
            journey.stop("registered", clock.instant(), "accepted");
            notices.accepted(journey, findings);
            clearance.advance(journey);
        }
    }

    private List<Finding> findings(Letter letter, GoodsDeclaration declaration, Law law, Instant accepted) {
        List<Finding> findings = check.original(declaration, law, accepted, letter.receivedAt());
        String declarant = declaration.declarant();
        String lrn = declaration.lrn();
        if (declarant != null && lrn != null && register.isLrnTaken(declarant, lrn, mrn(letter, law), letter.receivedAt())) {
            findings.add(Faults.lrnTaken(declaration.element(), law, declarant, lrn));
        }
        return findings;
    }

    /** The moment whose law holds: the declarant's own where the type lets him state it, else that of receipt. */
    private static Instant acceptance(Letter letter, GoodsDeclaration declaration, ClearanceRules.Type type, Law law) {
        return declaration.acceptanceDay().filter(day -> type.ownTaxPoint())
                .map(day -> day.atStartOfDay(law.zone()).toInstant())
                .orElse(letter.receivedAt());
    }
}
