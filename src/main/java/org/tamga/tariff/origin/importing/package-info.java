/** Brings published origin schemes into a pack: the command {@code import origin-schemes}. */
@NullMarked
@NamedInterface("origin-importing")
package org.tamga.tariff.origin.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
