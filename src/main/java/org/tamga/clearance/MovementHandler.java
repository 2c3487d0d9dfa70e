package org.tamga.clearance;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tamga.access.Caller;
import org.tamga.access.Role;
import org.tamga.clearance.issuing.Notices;
import org.tamga.clearance.journey.CaseRoom;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.journey.Rest;
import org.tamga.clearance.model.AmendmentRecord;
import org.tamga.clearance.model.CaseEvent;
import org.tamga.clearance.model.CaseFile;
import org.tamga.clearance.model.Movement;
import org.tamga.clearance.model.Status;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.evidence.Decision;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.NotAdmitted;
import org.tamga.mailroom.Outcome;
import org.tamga.mailroom.spi.MessageHandler;
import org.tamga.reference.LawBook;
import org.tamga.shared.Finding;
import org.tamga.shared.Mrn;
import org.tamga.shared.Severity;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoElement;

/**
 * Owns what ports and airports say about goods: a declaration that waits for its goods is accepted when they arrive, and is
 * closed when they leave.
 */
@Component
public class MovementHandler implements MessageHandler<Movement> {

    /** The kind of message that this handler owns. */
    public static final String KIND = "movement";

    private static final int LOOK_AHEAD = 1000;

    private final ReaderLimits limits;
    private final DeclarationRegister register;
    private final LawBook lawBook;
    private final CaseRoom caseRoom;
    private final QuotaDesk quotaDesk;
    private final Reinstatement reinstatement;
    private final Requests requests;
    private final Arrival arrival;
    private final Notices notices;
    private final Clock clock;

    MovementHandler(ReaderLimits limits, DeclarationRegister register, LawBook lawBook, CaseRoom caseRoom,
            QuotaDesk quotaDesk, Reinstatement reinstatement, Requests requests, Arrival arrival, Notices notices,
            Clock clock) {
        this.quotaDesk = quotaDesk;
        this.reinstatement = reinstatement;
        this.limits = limits;
        this.register = register;
        this.lawBook = lawBook;
        this.caseRoom = caseRoom;
        this.requests = requests;
        this.arrival = arrival;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whether the body looks like a movement message, told from its first element. */
    public static boolean isMovement(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, LOOK_AHEAD), StandardCharsets.UTF_8);
        return start.contains(Movement.REQUEST) || start.contains(Movement.CONSOLIDATION)
                || start.contains(Movement.ENVELOPE);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean recognises(byte[] body) {
        return isMovement(body);
    }

    @Override
    public Movement open(byte[] body) {
        return Movement.read(body, limits);
    }

    /** A port moves whatever goods pass through it; a trader what it declared itself. Unknown goods say nothing. */
    @Override
    public void admit(Caller sender, Movement movement) {
        if (sender.is(Role.PORT) || sender.isOfficial()) {
            return;
        }
        List<DeclarationVersion> known = register.listByReference(movement.reference()).stream().map(register::find)
                .flatMap(Optional::stream).toList();
        if (!known.isEmpty() && known.stream().noneMatch(version -> version.sender().equals(sender.name()))) {
            throw new NotAdmitted("the goods under %s are not yours to move".formatted(movement.reference()));
        }
    }

    @Override
    public Outcome handle(Letter letter, Movement movement) {
        List<Mrn> concerned = movable(letter, register.listByReference(movement.reference()));
        if (concerned.isEmpty() && movement.kind() != Movement.Kind.OTHER) {
            return requests.refuse(letter, unknownReference(movement));
        }
        List<Journey> journeys = new ArrayList<>();
        for (Mrn mrn : concerned) {
            DeclarationVersion version = register.find(mrn).orElseThrow();
            CaseFile file = caseRoom.find(mrn).orElseThrow();
            move(letter, movement, version, file).ifPresent(journeys::add);
        }
        List<Rest> rests = journeys.stream().flatMap(journey -> quotaDesk.rests(journey).stream()).toList();
        Outcome outcome = new Outcome(letter.conversation(), clock.instant(), Outcome.State.DONE,
                concerned.isEmpty() ? null : concerned.getFirst(), 0, List.of());
        String master = movement.kind() == Movement.Kind.ASSOCIATION ? movement.master() : null;
        reinstatement.unlessTooLate(concerned, () -> caseRoom.store(rests, outcome, master, concerned));
        journeys.forEach(quotaDesk::wakeOthers);
        return outcome;
    }

    /** Who declared goods under the reference moves his own alone, so that nobody's goods move with those of a stranger. */
    private List<Mrn> movable(Letter letter, List<Mrn> known) {
        List<Mrn> own = known.stream()
                .filter(mrn -> register.find(mrn).filter(each -> each.sender().equals(letter.sender())).isPresent()).toList();
        return own.isEmpty() ? known : own;
    }

    private Optional<Journey> move(Letter letter, Movement movement, DeclarationVersion version, CaseFile file) {
        Status status = file.status();
        if (movement.kind() == Movement.Kind.ARRIVAL && status == Status.LODGED) {
            return Optional.of(arrive(letter, movement, version, file));
        }
        boolean mayLeave = status == Status.RELEASED || status == Status.CONDITIONALLY_RELEASED;
        return movement.kind() == Movement.Kind.DEPARTURE && mayLeave ? Optional.of(leave(letter, version, file))
                : Optional.empty();
    }

    private Journey arrive(Letter letter, Movement movement, DeclarationVersion version, CaseFile file) {
        Requests.Docket docket = new Requests.Docket(letter, version.document(), lawBook.current(version.pack()), version,
                file);
        if (movement.location() == null) {
            return arrival.arrive(docket, version.document(), null, false).journey();
        }
        WcoElement document = version.document().copy();
        List<WcoElement> placed = Movement.locate(document, movement.location());
        WcoElement values = WcoElement.of("Declaration");
        Movement.locate(values, movement.location());
        return arrival.arrive(docket, document, AmendmentRecord.ofArrival(placed, values).json(), false).journey();
    }

    private Journey leave(Letter letter, DeclarationVersion version, CaseFile file) {
        Journey journey = new Journey(lawBook.current(version.pack()), "departure", letter.receivedAt(), file, version);
        journey.happened(CaseEvent.EXITED);
        journey.decided(Decision.Kind.RELEASE, clock.instant(), "machine", "EXITED", null, null);
        journey.stop("left", clock.instant(), "the goods have left the territory");
        notices.exited(journey, version.document().text("ExitOffice/ID"));
        return journey;
    }

    private static Finding unknownReference(Movement movement) {
        return new Finding("unknown-consignment", "MOVEMENT-01", Severity.ERROR, null, "/ucrBlock/ucr",
                "no declaration names this consignment reference", Map.of("reference", movement.reference()));
    }
}
