package org.tamga.clearance.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.clearance.rules.ClearanceRules;
import org.tamga.clearance.rules.Faults;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.party.Mandate;
import org.tamga.party.MandateRegister;
import org.tamga.reference.Law;
import org.tamga.shared.Finding;

/**
 * Whether the representative that a declaration names has a mandate of the one it acts for. {@code @law Regulation (EU) No
 * 952/2013 18 and 19}
 */
@Component
public class Representation {

    private final MandateRegister mandates;

    Representation(MandateRegister mandates) {
        this.mandates = mandates;
    }

    /** Empty where the law of the pack does not ask for mandates. @param day whose mandates count */
    List<Finding> findings(GoodsDeclaration declaration, Law law, LocalDate day) {
        String representative = declaration.representative();
        Optional<String> principal = principal(declaration);
        if (!law.part(ClearanceRules.class).mandatesNeeded() || representative == null || principal.isEmpty()) {
            return List.of();
        }
        List<Mandate> inForce = mandates.listInForce(principal.get(), representative, day, law.zone()).stream()
                .filter(mandate -> isOfKind(mandate, declaration.representation())).toList();
        if (inForce.isEmpty()) {
            return List.of(Faults.noMandate(declaration.element(), law, representative, principal.get(), day));
        }
        return declaration.items().stream()
                .filter(item -> inForce.stream().noneMatch(mandate -> mandate.covers(item.procedure())))
                .map(item -> Faults.procedureNotInMandate(item, law, representative, principal.get())).toList();
    }

    /** For whom the representative acts: an indirect one is the declarant itself. Empty if that is nobody else. */
    public static Optional<String> principal(GoodsDeclaration declaration) {
        String representative = declaration.representative();
        String declarant = declaration.declarant();
        String ownsGoods = declaration.direction().equals("EX") ? declaration.exporter() : declaration.importer();
        String principal = declarant != null && !declarant.equals(representative) ? declarant : ownsGoods;
        return Optional.ofNullable(principal).filter(each -> !each.equals(representative));
    }

    /** A kind that is missing or unknown is for the rulebook to find. */
    private static boolean isOfKind(Mandate mandate, @Nullable String declared) {
        return declared == null || mandate.kind().code().equals(declared);
    }
}
