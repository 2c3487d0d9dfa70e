package org.tamga.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.party.PartyRegister;
import org.tamga.reference.Law;
import org.tamga.rulebook.CheckContext;
import org.tamga.rulebook.PartyFacts;
import org.tamga.rulebook.Rulebook;
import org.tamga.shared.Finding;

/** Runs the rulebook over a declaration, with what the party register knows about the parties that it names. */
@Component
public class DeclarationCheck {

    private final PartyRegister register;

    DeclarationCheck(PartyRegister register) {
        this.register = register;
    }

    /** Everything wrong or odd about a declaration that has just come in. */
    public List<Finding> original(GoodsDeclaration declaration, Law law, Instant accepted, Instant now) {
        LocalDate day = law.dayOf(accepted);
        return law.part(Rulebook.class).check(declaration.element(),
                CheckContext.original(law, day, now, parties(declaration, day)));
    }

    /** Everything wrong or odd about a registered declaration as an amendment would make it. */
    public List<Finding> amended(GoodsDeclaration declaration, Law law, Instant accepted, Instant now) {
        LocalDate day = law.dayOf(accepted);
        return law.part(Rulebook.class).check(declaration.element(),
                CheckContext.amendment(law, day, now, parties(declaration, day)));
    }

    private PartyFacts parties(GoodsDeclaration declaration, LocalDate day) {
        return new RegisteredParties(register.facts(declaration.partyIds(), day));
    }
}
