package org.tamga.clearance.decisions;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tamga.evidence.Decision;
import org.tamga.evidence.DecisionLog;
import org.tamga.shared.Mrn;
import org.tamga.tariff.Assessment;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Charges as they were decided, from their decision records: result and trace are kept apart, since few ask for the trace. */
@Component
public class Assessments {

    private final DecisionLog decisionLog;
    private final JsonMapper json;

    Assessments(DecisionLog decisionLog, JsonMapper json) {
        this.decisionLog = decisionLog;
        this.json = json;
    }

    public String result(Assessment assessment) {
        return json.writeValueAsString(new Assessment(assessment.currency(), assessment.lawVersion(), assessment.lines(),
                assessment.totals(), assessment.undetermined(), assessment.announced(),
                assessment.restrictions(), List.of()));
    }

    /** Whether two charges have the same lines, under whichever version of the law. */
    public boolean isSame(Assessment first, Assessment second) {
        return json.writeValueAsString(first.lines()).equals(json.writeValueAsString(second.lines()));
    }

    public String trace(Assessment assessment) {
        return json.writeValueAsString(assessment.trace());
    }

    /** The charge of a version, with its trace; empty if it never came to a charge. */
    public Optional<Assessment> find(Mrn mrn, int version) {
        return decisionLog.findLatest(mrn, version, Decision.Kind.ASSESSMENT).map(this::read);
    }

    private Assessment read(Decision decision) {
        Assessment result = json.readValue(decision.result(), Assessment.class);
        List<Assessment.TraceStep> trace = decision.trace() == null ? List.of()
                : json.readValue(decision.trace(), new TypeReference<List<Assessment.TraceStep>>() {
                });
        return new Assessment(result.currency(), result.lawVersion(), result.lines(), result.totals(), result.undetermined(),
                result.announced(), result.restrictions(), trace);
    }
}
