package org.tamga.clearance;

import java.util.function.Function;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tamga.clearance.issuing.Notices;
import org.tamga.clearance.journey.CaseRoom;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.model.CaseEvent;
import org.tamga.clearance.model.CaseFile;
import org.tamga.clearance.model.Status;
import org.tamga.clearance.rules.ClearanceRules;
import org.tamga.clearance.rules.Faults;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.evidence.Decision;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Outcome;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.shared.Finding;
import org.tamga.shared.Mrn;
import org.tamga.shared.wco.WcoElement;
import tools.jackson.databind.json.JsonMapper;

/** What a declarant asks about a declaration that is registered: to amend it, to withdraw it, to present its goods. */
@Component
class Requests {

    /** A request and the case it is about. */
    record Docket(Letter letter, WcoElement request, Law law, DeclarationVersion current, CaseFile caseFile) {

        ClearanceRules rules() {
            return law.part(ClearanceRules.class);
        }

        Journey journey(String cause, DeclarationVersion version) {
            return new Journey(law, cause, letter.receivedAt(), caseFile, version);
        }
    }

    private final DeclarationRegister register;
    private final LawBook lawBook;
    private final CaseRoom caseRoom;
    private final QuotaDesk quotaDesk;
    private final Clearance clearance;
    private final AmendmentDesk amendmentDesk;
    private final Arrival arrival;
    private final Notices notices;
    private final JsonMapper json;
    private final Clock clock;

    Requests(DeclarationRegister register, LawBook lawBook, CaseRoom caseRoom, QuotaDesk quotaDesk, Clearance clearance,
            AmendmentDesk amendmentDesk, Arrival arrival, Notices notices, JsonMapper json, Clock clock) {
        this.register = register;
        this.lawBook = lawBook;
        this.caseRoom = caseRoom;
        this.quotaDesk = quotaDesk;
        this.clearance = clearance;
        this.amendmentDesk = amendmentDesk;
        this.arrival = arrival;
        this.notices = notices;
        this.json = json;
        this.clock = clock;
    }

    Outcome amend(Letter letter, WcoElement request, Law law) {
        return onDocket(letter, request, law, docket -> {
            Status status = docket.caseFile().status();
            if (!docket.rules().amendableIn().contains(status)) {
                return refuse(docket, "amendment", List.of(Faults.wrongStatus(request, law, status)));
            }
            AmendmentDesk.Answer answer = amendmentDesk.amend(docket);
            return answer.journey() == null ? refuse(docket, "amendment", answer.findings())
                    : rest(answer.journey(), docket, Outcome.State.DONE, answer.findings());
        });
    }

    Outcome withdraw(Letter letter, WcoElement request, Law law) {
        return onDocket(letter, request, law, docket -> {
            Status status = docket.caseFile().status();
            Set<Status> withdrawable = docket.rules().withdrawableIn(docket.current().typeCode());
            return withdrawable.contains(status) ? invalidate(docket)
                    : refuse(docket, "withdrawal", List.of(Faults.wrongStatus(request, law, status)));
        });
    }

    Outcome present(Letter letter, WcoElement request, Law law) {
        return onDocket(letter, request, law, docket -> {
            Status status = docket.caseFile().status();
            if (status != Status.LODGED) {
                return refuse(docket, "presentation", List.of(Faults.notAwaitingGoods(request, law, status)));
            }
            Arrival.Answer answer = arrival.arrive(docket, docket.current().document(), null, true);
            return rest(answer.journey(), docket, answer.accepted() ? Outcome.State.DONE : Outcome.State.REFUSED,
                    answer.findings());
        });
    }

    /** Refuses a message that belongs to no case. */
    Outcome refuse(Letter letter, Finding finding) {
        Outcome outcome = new Outcome(letter.conversation(), clock.instant(), Outcome.State.REFUSED, null, 0, List.of(finding));
        caseRoom.settle(outcome);
        return outcome;
    }

    private Outcome onDocket(Letter letter, WcoElement request, Law law, Function<Docket, Outcome> act) {
        Optional<Mrn> mrn = Optional.ofNullable(request.text("ID")).filter(Mrn::isValid).map(Mrn::of);
        Optional<DeclarationVersion> current = mrn.flatMap(register::find).filter(version -> !version.refused());
        if (current.isEmpty()) {
            return refuse(letter, Faults.unknownDeclaration(request, law));
        }
        if (!current.get().sender().equals(letter.sender())) {
            return refuse(letter, Faults.otherSender(request, law));
        }
        DeclarationVersion version = current.get();
        Law own = version.pack().equals(law.pack()) ? law : lawBook.current(version.pack());
        return act.apply(new Docket(letter, request, own, version, caseRoom.find(version.mrn()).orElseThrow()));
    }

    private Outcome invalidate(Docket docket) {
        Journey journey = docket.journey("withdrawal", docket.current());
        journey.decided(Decision.Kind.REQUEST, clock.instant(), "machine", "GRANTED", null, null);
        notices.requestReceived(journey);
        notices.requestGranted(journey);
        clearance.giveBack(journey.mrn(), journey.version().version(), journey.law());
        docket.caseFile().open().forEach(each -> journey.obligations().close(each, clock.instant(), "withdrawal"));
        journey.happened(CaseEvent.INVALIDATED);
        journey.stop("withdrawn", clock.instant(), "at the request of the declarant");
        notices.invalidated(journey, docket.caseFile().has(CaseEvent.ACCEPTED));
        return rest(journey, docket, Outcome.State.DONE, List.of());
    }

    Outcome refuse(Docket docket, String cause, List<Finding> findings) {
        Journey journey = docket.journey(cause + " refused", docket.current());
        journey.decided(Decision.Kind.REQUEST, clock.instant(), "machine", "REFUSED", json.writeValueAsString(findings), null);
        journey.stop(cause, clock.instant(), "refused");
        notices.refused(journey, findings);
        return rest(journey, docket, Outcome.State.REFUSED, findings);
    }

    Outcome rest(Journey journey, Docket docket, Outcome.State state, List<Finding> findings) {
        Outcome outcome = new Outcome(docket.letter().conversation(), clock.instant(), state, journey.mrn(),
                journey.version().version(), journey.withRemarks(findings));
        journey.settle(outcome);
        quotaDesk.rest(journey);
        return outcome;
    }
}
