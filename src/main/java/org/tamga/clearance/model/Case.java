package org.tamga.clearance.model;

import java.util.List;
import java.util.Optional;

import org.tamga.declaration.DeclarationVersion;
import org.tamga.evidence.Decision;
import org.tamga.mailroom.Notice;
import org.tamga.tariff.Assessment;

/**
 * A declaration and everything that is known about it, for whoever may look at it.
 *
 * @param version    the latest version
 * @param decisions  oldest first
 * @param notices    oldest first
 * @param assessment the charge of the latest version; empty if it was refused
 */
public record Case(DeclarationVersion version, CaseFile file, List<Decision> decisions, List<Notice> notices,
        Optional<Assessment> assessment) {
}
