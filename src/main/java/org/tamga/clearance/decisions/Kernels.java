package org.tamga.clearance.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.tamga.clearance.rules.ClearanceRules;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.reference.Law;
import org.tamga.risk.RiskProfiles;
import org.tamga.risk.RiskSelector;
import org.tamga.risk.Selection;
import org.tamga.singlewindow.DocumentDesk;
import org.tamga.singlewindow.DocumentRequirements;
import org.tamga.singlewindow.MissingDocument;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.DutyAssessor;

/**
 * The decisions of the spine as functions of a version, a law and a day: what a stop asks when a declaration passes, and what
 * a replay asks again later.
 */
public final class Kernels {

    private Kernels() {
    }

    /** What the charge depends on; empty where the declaration is charged on a supplementary one. */
    public static Optional<AssessmentRequest> request(DeclarationVersion version, Law law, LocalDate day) {
        return law.part(ClearanceRules.class).type(version.typeCode()).charged()
                ? Optional.of(AssessmentRequests.of(version.document(), law, day))
                : Optional.empty();
    }

    /** What is owed; nothing without a request. */
    public static Assessment charge(Optional<AssessmentRequest> request, Law law) {
        return request.isPresent() ? DutyAssessor.assess(request.get(), law)
                : new Assessment(law.currency(), law.version(), List.of(), List.of(), List.of(), false, List.of(),
                        List.of());
    }

    public static String outcome(Assessment assessment) {
        return assessment.isComplete() ? "ASSESSED" : "UNDETERMINED";
    }

    public static List<MissingDocument> documents(DeclarationVersion version, Law law, LocalDate day) {
        return DocumentDesk.missing(version.document(), law.part(DocumentRequirements.class), day);
    }

    public static Selection selection(DeclarationVersion version, Law law) {
        return RiskSelector.select(version.document(), law.part(RiskProfiles.class));
    }
}
