package org.tamga.clearance.issuing;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.clearance.journey.Journey;
import org.tamga.clearance.model.AmendmentRecord;
import org.tamga.clearance.model.Obligation;
import org.tamga.clearance.notices.NoticeForms;
import org.tamga.clearance.notices.NoticeKind;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.mailroom.Notice;
import org.tamga.mailroom.NoticeBoard;
import org.tamga.platform.tracing.Traces;
import org.tamga.shared.Finding;
import org.tamga.shared.TimeOrderedId;
import tools.jackson.databind.json.JsonMapper;

/** Tells the declarant what happened, one notice for each thing. */
@Component
public class Notices {

    private final NoticeBoard board;
    private final DeclarationRegister register;
    private final JsonMapper json;
    private final Clock clock;

    Notices(NoticeBoard board, DeclarationRegister register, JsonMapper json, Clock clock) {
        this.board = board;
        this.register = register;
        this.json = json;
        this.clock = clock;
    }

    /** A declaration is lodged before its goods. */
    public void received(Journey journey, List<Finding> remarks) {
        tell(journey, content(NoticeKind.RECEIVED, journey).with(remarks));
    }

    public void accepted(Journey journey, List<Finding> remarks) {
        tell(journey, content(NoticeKind.ACCEPTED, journey).at(journey.version().acceptedAt()).with(remarks));
    }

    public void refused(Journey journey, List<Finding> findings) {
        tell(journey, content(NoticeKind.REJECTED, journey).with(findings));
    }

    public void requestReceived(Journey journey) {
        tell(journey, content(NoticeKind.RECEIVED, journey).unversioned());
    }

    public void requestGranted(Journey journey) {
        tell(journey, content(NoticeKind.REQUEST_GRANTED, journey).unversioned());
    }

    public void chargeExpected(Journey journey) {
        tell(journey, content(NoticeKind.TAX_INDICATIVE, journey));
    }

    /** The charge is taken; as long as a quota has not decided, it is not the last word. */
    public void chargeTaken(Journey journey) {
        boolean undecided = !journey.obligations().open(Obligation.Kind.QUOTA).isEmpty();
        tell(journey, content(undecided ? NoticeKind.TAX_SECURED : NoticeKind.TAX_FINAL, journey));
    }

    /** Tells what has been asked for in this passage: documents, an examination, the decision of an agency, an answer. */
    public void asked(Journey journey) {
        tellOf(journey, NoticeKind.DOCUMENTS_REQUIRED,
                List.of(Obligation.Kind.MISSING_DOCUMENT, Obligation.Kind.DOCUMENT_CONTROL));
        tellOf(journey, NoticeKind.CONTROL, List.of(Obligation.Kind.PHYSICAL_CONTROL));
        tellOf(journey, NoticeKind.AGENCY_DECISION, List.of(Obligation.Kind.AGENCY_DECISION));
        tellOf(journey, NoticeKind.QUERY, List.of(Obligation.Kind.QUERY));
    }

    private void tellOf(Journey journey, NoticeKind kind, List<Obligation.Kind> obligations) {
        List<String> reasons = journey.obligations().opened().stream().filter(each -> obligations.contains(each.kind()))
                .map(Obligation::reason)
                .toList();
        if (!reasons.isEmpty()) {
            tell(journey, content(kind, journey).saying(String.join("; ", reasons)));
        }
    }

    public void notEnoughFunds(Journey journey, List<String> reasons) {
        tell(journey, content(NoticeKind.INSUFFICIENT_FUNDS, journey).saying(String.join("; ", reasons)));
    }

    /** Tells what the amendments since the last such notice have changed; nothing if there were none. */
    public void amended(Journey journey) {
        if (journey.before() == null) {
            return;
        }
        String code = code(journey, NoticeKind.AMENDED);
        int told = board.list(journey.mrn()).stream().filter(notice -> notice.code().equals(code)).mapToInt(Notice::version)
                .max()
                .orElse(1);
        int last = journey.version().version();
        List<AmendmentRecord> untold = Stream
                .concat(register.list(journey.mrn()).stream().filter(version -> version.version() < last),
                        Stream.of(journey.version()))
                .filter(version -> version.version() > told).map(DeclarationVersion::changes).filter(Objects::nonNull)
                .map(AmendmentRecord::read).toList();
        if (!untold.isEmpty()) {
            tell(journey, content(NoticeKind.AMENDED, journey).amending(untold));
        }
    }

    public void conditionallyReleased(Journey journey) {
        tell(journey, content(NoticeKind.RELEASED, journey));
    }

    public void cleared(Journey journey) {
        tell(journey, content(journey.wasControlled() ? NoticeKind.CLEARED_AFTER_CONTROL : NoticeKind.CLEARED, journey));
    }

    /** @param accepted whether it had been accepted: what never was is rejected rather than invalidated */
    public void invalidated(Journey journey, boolean accepted) {
        tell(journey, content(accepted ? NoticeKind.INVALIDATED : NoticeKind.REJECTED, journey).at(clock.instant()));
    }

    /** @param office of exit; null if the declaration names none */
    public void exited(Journey journey, @Nullable String office) {
        tell(journey, content(NoticeKind.EXITED, journey).at(clock.instant()).saying(office));
    }

    private static NoticeContent content(NoticeKind kind, Journey journey) {
        return NoticeContent.of(kind, journey.version().lrn());
    }

    private void tell(Journey journey, NoticeContent content) {
        Traces.step("tamga.notify", () -> write(journey, content));
    }

    private void write(Journey journey, NoticeContent content) {
        DeclarationVersion version = journey.version();
        journey.notify(new Notice(TimeOrderedId.next(), version.mrn(), version.version(), version.sender(),
                code(journey, content.kind()), clock.instant(), json.writeValueAsString(content)));
    }

    private static String code(Journey journey, NoticeKind kind) {
        return journey.part(NoticeForms.class).get(kind).code();
    }
}
