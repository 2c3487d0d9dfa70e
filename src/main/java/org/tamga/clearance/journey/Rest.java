package org.tamga.clearance.journey;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.clearance.model.Obligation;
import org.tamga.clearance.model.Passage;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.evidence.Decision;
import org.tamga.mailroom.Notice;
import org.tamga.mailroom.Outcome;

/**
 * Everything that a passage leaves behind, to be stored in one transaction.
 *
 * @param entry   null if the passage made no new version
 * @param outcome null if no message set the passage moving
 */
public record Rest(Passage passage, DeclarationRegister.@Nullable Entry entry, List<Decision> decisions, List<Notice> notices,
        List<Obligation> opened, List<Obligation> closed, @Nullable Outcome outcome) {
}
