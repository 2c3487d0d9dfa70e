package org.tamga.clearance.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.declaration.StoredDocument;
import org.tamga.evidence.Decision;
import org.tamga.evidence.DecisionLog;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.QuotaDrawing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes a decision again from what its record names, the stored version and the law of that day, and compares. */
@Component
public class Replay {

    /**
     * @param sameInput  whether the stored version is the one that was decided on
     * @param equal      whether the same came out, to the character
     * @param recorded   result then; null if the outcome says it all
     * @param recomputed result now
     */
    public record Result(boolean sameInput, boolean equal, @Nullable String recorded, @Nullable String recomputed) {
    }

    private final DeclarationRegister register;
    private final LawBook lawBook;
    private final DecisionLog decisionLog;
    private final Assessments assessments;
    private final JsonMapper json;

    Replay(DeclarationRegister register, LawBook lawBook, DecisionLog decisionLog, Assessments assessments, JsonMapper json) {
        this.register = register;
        this.lawBook = lawBook;
        this.decisionLog = decisionLog;
        this.assessments = assessments;
        this.json = json;
    }

    /** Empty for a decision that rests on more than the declaration and the law: on a register, an account or a person. */
    public Optional<Result> replay(Decision decision) {
        DeclarationVersion version = register.find(decision.mrn(), decision.version()).orElseThrow();
        Law law = lawBook.version(decision.pack(), decision.lawVersion());
        Instant moment = version.acceptedAt() == null ? decision.decidedAt() : version.acceptedAt();
        LocalDate day = law.dayOf(moment);
        String recomputed = switch (decision.kind()) {
            case ASSESSMENT -> assessments.result(Kernels.charge(request(decision, version, law, day), law));
            case DOCUMENTS -> json.writeValueAsString(Kernels.documents(version, law, day));
            case SELECTION -> json.writeValueAsString(Kernels.selection(version, law).controls());
            case VALIDATION, QUOTA, PAYMENT, RELEASE, REQUEST, LAPSE, CORRECTION -> null;
        };
        return recomputed == null ? Optional.empty()
                : Optional.of(new Result(StoredDocument.of(version.document()).hash().equals(decision.inputHash()),
                        Objects.equals(recomputed, decision.result()), decision.result(), recomputed));
    }

    /** What the charge depended on, with what the quotas had granted by then. */
    private Optional<AssessmentRequest> request(Decision charge, DeclarationVersion version, Law law, LocalDate day) {
        Map<Integer, QuotaDrawing> drawings = new HashMap<>();
        for (Decision each : decisionLog.list(charge.mrn())) {
            if (each.id().equals(charge.id())) {
                break;
            }
            if (each.kind() == Decision.Kind.QUOTA && each.version() == charge.version()) {
                drawings = json.readValue(each.result(), new TypeReference<Map<Integer, QuotaDrawing>>() {
                });
            }
        }
        Map<Integer, QuotaDrawing> granted = drawings;
        return Kernels.request(version, law, day).map(request -> request.drawing(granted));
    }
}
