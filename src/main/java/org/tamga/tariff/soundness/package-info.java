/**
 * What makes a tariff sound: named rules, each one sentence of law or craft, each a pure function of the compiled law, the law
 * in force and a day. {@link org.tamga.tariff.soundness.SoundnessRules} lists them all; a file per topic reads as a table.
 *
 * <p>What a file of the pack must be like to be read at all is not here: that is a fault of compilation, and refused before
 * ({@code tariff.pack}). A rule looks at what compiles and still should not be law.
 */
@NullMarked
package org.tamga.tariff.soundness;

import org.jspecify.annotations.NullMarked;
