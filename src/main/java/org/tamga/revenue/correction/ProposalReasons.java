package org.tamga.revenue.correction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.tariff.ArchivedAssessment;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.AssessmentArchive;
import org.tamga.tariff.DutyAssessor;

/** Why a proposal says what it says: each changed line as it was worked out then, and as it is under the corrected law. */
@Component
public class ProposalReasons {

    private final AssessmentArchive archive;
    private final LawBook laws;

    ProposalReasons(AssessmentArchive archive, LawBook laws) {
        this.archive = archive;
        this.laws = laws;
    }

    /**
     * Both sides.
     *
     * @param lawThen version of the pack under which the declaration was charged
     * @param lines   in the order of those of the proposal
     */
    public record Reasons(String lawThen, List<Line> lines) {
    }

    /** @param then how the line was worked out, in a sentence; empty if there was none @param now the same of what is due */
    public record Line(String then, String now) {
    }

    /** Empty if the declaration has moved on since: then the proposal is void. */
    public Optional<Reasons> of(Proposal proposal) {
        return archive.find(proposal.id().mrn()).filter(charge -> charge.version() == proposal.version())
                .map(charge -> reasons(proposal, charge));
    }

    private Reasons reasons(Proposal proposal, ArchivedAssessment charge) {
        Assessment then = DutyAssessor.assess(charge.request(), law(charge.pack(), charge.lawVersion()));
        Assessment now = DutyAssessor.assess(charge.request(), law(proposal.law().pack(), proposal.law().version()));
        return new Reasons(charge.lawVersion(), proposal.lines().stream()
                .map(line -> new Line(explanation(then, line), explanation(now, line))).toList());
    }

    private Law law(String pack, String version) {
        return laws.version(pack, version);
    }

    private static String explanation(Assessment assessment, Proposal.Line wanted) {
        return assessment.lines().stream()
                .filter(line -> line.item() == wanted.item() && line.taxType().equals(wanted.taxType())
                        && Objects.requireNonNullElse(line.methodOfPayment(), "").equals(wanted.method()))
                .map(Assessment.Line::explanation).collect(Collectors.joining("; "));
    }
}
