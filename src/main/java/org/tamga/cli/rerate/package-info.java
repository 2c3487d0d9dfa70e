/**
 * {@code ./tamga rerate}: past declarations under a corrected law, ordered of a server.
 *
 * <p>Read first: {@link org.tamga.cli.rerate.Rerate}.
 */
@NullMarked
package org.tamga.cli.rerate;

import org.jspecify.annotations.NullMarked;
