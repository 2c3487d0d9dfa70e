package org.tamga.clearance.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.clearance.Cases;
import org.tamga.clearance.decisions.Replay;
import org.tamga.clearance.web.Views.AssessmentView;
import org.tamga.clearance.web.Views.DecisionView;
import org.tamga.clearance.web.Views.DeclarationView;
import org.tamga.clearance.web.Views.TraceView;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.evidence.Evidence;
import org.tamga.evidence.web.ProofView;
import org.tamga.shared.Mrn;
import org.tamga.tariff.Assessment;

/** A declaration, its charge and its decisions. */
@RestController
@RequestMapping("/api/v1/declarations/{mrn}")
class CaseController {

    private final Cases cases;
    private final CaseAccess access;
    private final Replay replay;
    private final Evidence evidence;

    CaseController(Cases cases, CaseAccess access, Replay replay, Evidence evidence) {
        this.replay = replay;
        this.evidence = evidence;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping
    DeclarationView declaration(@PathVariable String mrn) {
        return DeclarationView.of(cases.find(access.visible(mrn)).orElseThrow(() -> absent("no such declaration")));
    }

    /** @param version the latest if none is given */
    @GetMapping("/assessment")
    AssessmentView assessment(@PathVariable String mrn, @RequestParam(required = false) @Nullable Integer version) {
        DeclarationVersion found = version(mrn, version);
        return AssessmentView.of(found, charge(found));
    }

    /** Every step of every line. */
    @GetMapping("/assessment/trace")
    TraceView trace(@PathVariable String mrn, @RequestParam(required = false) @Nullable Integer version) {
        DeclarationVersion found = version(mrn, version);
        Assessment charge = charge(found);
        return new TraceView(found.mrn().value(), found.version(), charge.lawVersion(), charge.trace(), charge.undetermined());
    }

    @GetMapping("/decisions")
    List<DecisionView> decisions(@PathVariable String mrn) {
        return cases.listDecisions(access.visible(mrn)).stream().map(DecisionView::of).toList();
    }

    @GetMapping("/decisions/{id}")
    DecisionView decision(@PathVariable String mrn, @PathVariable UUID id) {
        return cases.findDecision(access.visible(mrn), id).map(DecisionView::of)
                .orElseThrow(() -> absent("there is no decision " + id));
    }

    /** Takes the decision again under the law of that day, and compares. */
    @PostMapping("/decisions/{id}/replay")
    Replay.Result replay(@PathVariable String mrn, @PathVariable UUID id) {
        return cases.findDecision(access.visible(mrn), id).map(found -> replay.replay(found)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT,
                        "a decision of kind " + found.kind() + " rests on more than the declaration and the law")))
                .orElseThrow(() -> absent("there is no decision " + id));
    }

    /** Proofs that decisions, notices and answers about the declaration stand in the log, as far as they are sealed. */
    @GetMapping("/evidence")
    List<ProofView> evidence(@PathVariable String mrn) {
        Mrn visible = access.visible(mrn);
        UUID first = cases.findVersion(visible, 1).orElseThrow(() -> absent("no such declaration")).conversation();
        return evidence.prove(visible.value(), first).stream().map(ProofView::of).toList();
    }

    private DeclarationVersion version(String text, @Nullable Integer version) {
        Mrn mrn = access.visible(text);
        return cases.findVersion(mrn, version).orElseThrow(() -> absent("there is no version " + version));
    }

    private Assessment charge(DeclarationVersion version) {
        return cases.findAssessment(version.mrn(), version.version())
                .orElseThrow(() -> absent("no charge was worked out for version " + version.version()));
    }

    private static ResponseStatusException absent(String reason) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, reason);
    }
}
