/**
 * The law of corrections and what follows from it: interest, thresholds, and what a corrected charge comes to beside what was
 * decided before. Functions of their arguments alone.
 */
@NullMarked
@NamedInterface("correction-rules")
package org.tamga.revenue.correction.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
