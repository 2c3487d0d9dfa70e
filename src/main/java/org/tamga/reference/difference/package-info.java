/**
 * What differs between two versions of a pack, row by row, and how two changes of one version are joined. Pure.
 *
 * <p>Front doors: {@link org.tamga.reference.difference.Difference} and {@link org.tamga.reference.difference.Merge}.
 */
@NullMarked
@NamedInterface("difference")
package org.tamga.reference.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
