/**
 * {@code ./tamga verify}: whoever has a receipt or a proof checks it with the published keys alone.
 *
 * <p>Read first: {@link org.tamga.cli.verify.SignedAnswers}.
 */
@NullMarked
package org.tamga.cli.verify;

import org.jspecify.annotations.NullMarked;
