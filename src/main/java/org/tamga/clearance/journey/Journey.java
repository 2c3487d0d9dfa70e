package org.tamga.clearance.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.clearance.model.Case;
import org.tamga.clearance.model.CaseEvent;
import org.tamga.clearance.model.CaseFile;
import org.tamga.clearance.model.Obligation;
import org.tamga.clearance.model.Passage;
import org.tamga.clearance.model.Stop;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.declaration.StoredDocument;
import org.tamga.evidence.Decision;
import org.tamga.mailroom.Notice;
import org.tamga.mailroom.Outcome;
import org.tamga.reference.Law;
import org.tamga.shared.Finding;
import org.tamga.shared.Mrn;
import org.tamga.shared.TimeOrderedId;
import org.tamga.tariff.ArchivedAssessment;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.Charge;

/**
 * One passage in the making: the declaration on its way, the law that it travels under, and everything that the stops leave
 * behind, to be stored together when it comes to rest. Used by one thread.
 */
public final class Journey {

    private final Law law;
    private final String cause;
    private final Instant startedAt;
    private final @Nullable CaseFile before;
    private final DeclarationVersion version;
    private final StoredDocument document;
    private final List<Stop> stops = new ArrayList<>();
    private final List<CaseEvent> events = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Obligations obligations;
    private final List<Finding> remarks = new ArrayList<>();
    private @Nullable Assessment assessment;
    private @Nullable AssessmentRequest archived;
    private boolean charged;
    private DeclarationRegister.@Nullable Entry entry;
    private @Nullable Outcome outcome;

    /**
     * @param before  the case so far; null for a new declaration
     * @param version the version that travels
     */
    public Journey(Law law, String cause, Instant startedAt, @Nullable CaseFile before, DeclarationVersion version) {
        this.law = law;
        this.cause = cause;
        this.startedAt = startedAt;
        this.before = before;
        this.version = version;
        this.obligations = new Obligations(before, version.version());
        this.document = StoredDocument.of(version.document());
    }

    public Law law() {
        return law;
    }

    public <T> T part(Class<T> type) {
        return law.part(type);
    }

    public Mrn mrn() {
        return version.mrn();
    }

    public DeclarationVersion version() {
        return version;
    }

    public StoredDocument document() {
        return document;
    }

    /** The day whose law holds: that of acceptance; the present day for as long as the goods are not there. */
    public LocalDate dayOfLaw() {
        Instant moment = version.acceptedAt() == null ? startedAt : version.acceptedAt();
        return law.dayOf(moment);
    }

    public @Nullable CaseFile before() {
        return before;
    }

    public void stop(String name, Instant at, String outcome) {
        stops.add(new Stop(name, at, outcome));
    }

    public void happened(CaseEvent event) {
        events.add(event);
    }

    /** Whether it has happened, now or earlier. */
    public boolean has(CaseEvent event) {
        return events.contains(event) || before != null && before.has(event);
    }

    public void decided(Decision.Kind kind, Instant at, String by, String outcome, @Nullable String result,
            @Nullable String trace) {
        decisions.add(new Decision(TimeOrderedId.next(), mrn(), version.version(), kind, at, by, document.hash(), law.pack(),
                law.version(), outcome, result, trace));
    }

    /** Something that the sender of the message should know, besides what was found in it. */
    public void remark(Finding finding) {
        remarks.add(finding);
    }

    /** What was found, and what was remarked on the way. */
    public List<Finding> withRemarks(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(remarks);
        return all;
    }

    public void notify(Notice notice) {
        notices.add(notice);
    }

    public Obligations obligations() {
        return obligations;
    }

    /** Whether goods or papers were looked at on the way. */
    public boolean wasControlled() {
        return before != null && before.obligations().stream().anyMatch(each -> each.kind() == Obligation.Kind.DOCUMENT_CONTROL
                || each.kind() == Obligation.Kind.PHYSICAL_CONTROL || each.kind() == Obligation.Kind.AGENCY_DECISION);
    }

    /** Whether the goods wait for something else than their payment. */
    public boolean isBlocked() {
        return obligations.open().stream().anyMatch(each -> each.blocking() && each.kind() != Obligation.Kind.PAYMENT);
    }

    /** The charge. @throws IllegalStateException before it is assessed */
    public Assessment assessment() {
        if (assessment == null) {
            throw new IllegalStateException(mrn() + " is not assessed yet");
        }
        return assessment;
    }

    public void assessed(Assessment charge) {
        this.assessment = charge;
    }

    /**
     * Keeps what the charge of this journey depends on, for the archive of assessments.
     *
     * @param another whether the amounts are others than before: then they have not been taken yet
     */
    public void archive(AssessmentRequest facts, boolean another) {
        this.archived = facts;
        this.charged = !another && has(CaseEvent.PAID);
    }

    /** To be entered in the register when the journey comes to rest. */
    public void enter(DeclarationRegister.Entry newEntry) {
        this.entry = newEntry;
    }

    /** Settles the message that set the journey moving. */
    public void settle(Outcome settled) {
        this.outcome = settled;
    }

    /** The case as this first passage of it leaves it. */
    public Case firstCase(Rest rest) {
        return new Case(version, caseAfter(rest), List.copyOf(decisions), List.copyOf(notices),
                Optional.ofNullable(assessment));
    }

    /** The case as this passage leaves it. */
    public CaseFile caseAfter(Rest rest) {
        List<Passage> passages = new ArrayList<>(before == null ? List.of() : before.passages());
        passages.add(rest.passage());
        return new CaseFile(mrn(), passages, obligations.all());
    }

    public Rest rest() {
        int number = before == null ? 1 : before.nextPassage();
        Passage passage = new Passage(mrn(), number, version.version(), cause, startedAt, List.copyOf(stops),
                List.copyOf(events));
        return new Rest(passage, entry, decisions, notices, obligations.opened(), obligations.closed(), outcome,
                archived(passage));
    }

    /** The charge of an accepted declaration; what waits for its goods has none yet. */
    private @Nullable ArchivedAssessment archived(Passage passage) {
        if (archived == null || assessment == null || version.acceptedAt() == null) {
            return null;
        }
        String trader = version.declarant() == null ? version.sender() : version.declarant();
        return new ArchivedAssessment(mrn(), version.version(), passage.number(), law.pack(), assessment.lawVersion(), trader,
                version.sender(), archived, Charge.of(assessment), charged || events.contains(CaseEvent.PAID));
    }
}
