/**
 * What was refused: sign-ins that failed, and calls of the administration that a role did not allow. Front door:
 * {@link org.tamga.evidence.refusal.Refused}.
 */
@NullMarked
@NamedInterface("refusal")
package org.tamga.evidence.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
