package org.tamga.clearance;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.tamga.access.Caller;
import org.tamga.clearance.checks.Representation;
import org.tamga.clearance.rules.ClearanceRules;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Mailroom;
import org.tamga.mailroom.Outcome;
import org.tamga.party.MandateRegister;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;

/**
 * Who may look at a declaration; to everybody else it does not exist.
 *
 * <p>A trader sees what it sent and what was declared for its parties; a representative what it sent, and what names it and was
 * declared for a principal whose mandate it had on that day; somebody of the administration the declarations of his offices,
 * or all if he has none.
 */
@Component
public class Sight {

    private final MandateRegister mandates;
    private final LawBook lawBook;
    private final DeclarationRegister register;
    private final Mailroom mailroom;

    Sight(MandateRegister mandates, LawBook lawBook, DeclarationRegister register, Mailroom mailroom) {
        this.mandates = mandates;
        this.lawBook = lawBook;
        this.register = register;
        this.mailroom = mailroom;
    }

    public boolean maySee(Caller caller, DeclarationVersion version) {
        if (caller.isOfficial()) {
            return caller.offices().isEmpty() || caller.worksFor(law(version).part(ClearanceRules.class)
                    .competentOffices(new GoodsDeclaration(version.document())));
        }
        return caller.name().equals(version.sender()) || isDeclaredFor(caller, version);
    }

    /** A message is seen by its sender, and by whoever sees the declaration that it led to. */
    public boolean maySee(Caller caller, Letter letter) {
        return maySee(caller, letter.sender(), () -> mailroom.findOutcome(letter.conversation()));
    }

    /** As {@link #maySee(Caller, Letter)}, of a message whose receipt alone is at hand. */
    public boolean maySee(Caller caller, String sender, UUID conversation) {
        return maySee(caller, sender, () -> mailroom.findOutcome(conversation));
    }

    private boolean maySee(Caller caller, String sender, Supplier<Optional<Outcome>> outcome) {
        if (caller.seesAllOf(sender)) {
            return true;
        }
        return outcome.get().map(Outcome::mrn).flatMap(register::find).filter(version -> maySee(caller, version)).isPresent();
    }

    private boolean isDeclaredFor(Caller caller, DeclarationVersion version) {
        if (caller.parties().isEmpty()) {
            return false;
        }
        GoodsDeclaration declaration = new GoodsDeclaration(version.document());
        Optional<String> principal = Representation.principal(declaration);
        String representative = declaration.representative();
        return caller.parties().contains(String.valueOf(version.declarant()))
                || principal.filter(caller.parties()::contains).isPresent()
                || representative != null && caller.parties().contains(representative) && principal
                        .filter(each -> hadMandate(representative, each, version)).isPresent();
    }

    private boolean hadMandate(String representative, String principal, DeclarationVersion version) {
        Law law = law(version);
        return !mandates.listInForce(principal, representative, law.dayOf(version.lodgedAt()), law.zone()).isEmpty();
    }

    private Law law(DeclarationVersion version) {
        return lawBook.current(version.pack());
    }
}
