/**
 * Brings the long code lists that an administration publishes into its pack.
 *
 * <p>Read first: {@link org.tamga.reference.importing.CodeListImporter}, and {@code import.yaml} of a pack, which says which
 * file fills which list.
 */
@NullMarked
@NamedInterface("importing")
package org.tamga.reference.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
