package org.tamga.clearance.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.tamga.declaration.DeclarationCheck;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.reference.Law;
import org.tamga.shared.Finding;

/** All that a declaration is held against: the rulebook, the binding rulings that it names, the mandate of a representative. */
@Component
public class FullCheck {

    private final DeclarationCheck rulebook;
    private final RulingReferences rulings;
    private final Representation representation;

    FullCheck(DeclarationCheck rulebook, RulingReferences rulings, Representation representation) {
        this.rulebook = rulebook;
        this.rulings = rulings;
        this.representation = representation;
    }

    /** @param accepted the moment whose law applies */
    public List<Finding> original(GoodsDeclaration declaration, Law law, Instant accepted, Instant received) {
        return withReferences(rulebook.original(declaration, law, accepted, received), declaration, law, accepted);
    }

    /** As {@link #original}, of what an amendment has made of a declaration. */
    public List<Finding> amended(GoodsDeclaration declaration, Law law, Instant accepted, Instant received) {
        return withReferences(rulebook.amended(declaration, law, accepted, received), declaration, law, accepted);
    }

    private List<Finding> withReferences(List<Finding> found, GoodsDeclaration declaration, Law law, Instant accepted) {
        LocalDate day = law.dayOf(accepted);
        List<Finding> findings = new ArrayList<>(found);
        findings.addAll(rulings.findings(declaration, law, day));
        findings.addAll(representation.findings(declaration, law, day));
        return findings;
    }
}
