/**
 * Readers of what comes from outside, fed with what nobody would send: {@link org.tamga.fuzzing.FuzzTest} shortly with every
 * build, {@link org.tamga.fuzzing.Fuzz} for as long as one likes.
 */
@NullMarked
package org.tamga.fuzzing;

import org.jspecify.annotations.NullMarked;
