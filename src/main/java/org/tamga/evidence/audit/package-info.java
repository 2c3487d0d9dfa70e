/**
 * Reads everything again that is stored, and holds it against the log: beside a running server, or without one.
 *
 * <p>Front doors: {@link org.tamga.evidence.audit.Audit}, and {@link org.tamga.evidence.audit.OfflineAudit} for commands.
 */
@NullMarked
@NamedInterface("audit")
package org.tamga.evidence.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
