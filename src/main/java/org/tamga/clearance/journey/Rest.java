package org.tamga.clearance.journey;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.clearance.model.CaseEvent;
import org.tamga.clearance.model.Obligation;
import org.tamga.clearance.model.Passage;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.evidence.Decision;
import org.tamga.mailroom.Notice;
import org.tamga.mailroom.Outcome;
import org.tamga.tariff.ArchivedAssessment;

/**
 * Everything that a passage leaves behind, to be stored in one transaction.
 *
 * @param entry   null if the passage made no new version
 * @param outcome null if no message set the passage moving
 * @param charge  for the archive of assessments; null if the passage worked none out
 */
public record Rest(Passage passage, DeclarationRegister.@Nullable Entry entry, List<Decision> decisions, List<Notice> notices,
        List<Obligation> opened, List<Obligation> closed, @Nullable Outcome outcome,
        @Nullable ArchivedAssessment charge) {

    /** The charge of an earlier passage has been taken in this one. */
    boolean takesEarlierCharge() {
        return charge == null && passage.events().contains(CaseEvent.PAID);
    }

    boolean withdraws() {
        return passage.events().contains(CaseEvent.INVALIDATED);
    }
}
