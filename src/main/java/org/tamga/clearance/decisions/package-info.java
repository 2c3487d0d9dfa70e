/** The decisions of the spine as functions of a version, a law and a day, and their repetition. */
@NullMarked
@NamedInterface("decisions")
package org.tamga.clearance.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
