package org.tamga.clearance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.clearance.decisions.Assessments;
import org.tamga.clearance.journey.CaseRoom;
import org.tamga.clearance.journey.FreshCases;
import org.tamga.clearance.model.Case;
import org.tamga.clearance.model.CaseFile;
import org.tamga.clearance.model.Obligation;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.evidence.Decision;
import org.tamga.evidence.DecisionLog;
import org.tamga.mailroom.NoticeBoard;
import org.tamga.shared.Mrn;
import org.tamga.tariff.Assessment;

/** Looks up declarations and what became of them. */
@Component
public class Cases {

    /** Something that a declaration waits for. */
    public record Waiting(Mrn mrn, Obligation obligation) {
    }

    private final DeclarationRegister register;
    private final CaseRoom caseRoom;
    private final DecisionLog decisionLog;
    private final NoticeBoard noticeBoard;
    private final Assessments assessments;
    private final FreshCases freshCases;

    Cases(DeclarationRegister register, CaseRoom caseRoom, DecisionLog decisionLog, NoticeBoard noticeBoard,
            Assessments assessments, FreshCases freshCases) {
        this.register = register;
        this.caseRoom = caseRoom;
        this.decisionLog = decisionLog;
        this.noticeBoard = noticeBoard;
        this.assessments = assessments;
        this.freshCases = freshCases;
    }

    /**
     * The case that a message has just led to, for its sender who waits: as it was when it came to rest. To be asked once, and
     * not for a repeated message, whose case may have moved on since.
     */
    public Optional<Case> findFresh(UUID conversation, Mrn mrn) {
        return freshCases.take(conversation).or(() -> find(mrn));
    }

    public Optional<Case> find(Mrn mrn) {
        return register.find(mrn)
                .flatMap(version -> caseRoom.find(mrn).map(file -> new Case(version, file, decisionLog.list(mrn),
                        noticeBoard.list(mrn), assessments.find(mrn, version.version()))));
    }

    /** Who sent it, without loading all of it. */
    public Optional<DeclarationVersion> findVersion(Mrn mrn, @Nullable Integer version) {
        return version == null ? register.find(mrn) : register.find(mrn, version);
    }

    public Optional<CaseFile> findFile(Mrn mrn) {
        return caseRoom.find(mrn);
    }

    /** The charge of one version. */
    public Optional<Assessment> findAssessment(Mrn mrn, int version) {
        return assessments.find(mrn, version);
    }

    public List<Decision> listDecisions(Mrn mrn) {
        return decisionLog.list(mrn);
    }

    public Optional<Decision> findDecision(Mrn mrn, UUID id) {
        return decisionLog.find(mrn, id);
    }

    /** First versions of the latest declarations of a sender, newest first. */
    public List<DeclarationVersion> listLatestOf(String sender, int most) {
        return register.listLatestOf(sender, most);
    }

    /** First versions of the latest declarations of everybody, newest first. */
    public List<DeclarationVersion> listLatest(int most) {
        return register.listLatest(most);
    }

    /** What waits for an officer, with its declaration, longest waiting first. */
    public List<Waiting> listForOfficers(int most) {
        return caseRoom.listForOfficers(most).stream().map(each -> new Waiting(each.mrn(), each.obligation())).toList();
    }
}
