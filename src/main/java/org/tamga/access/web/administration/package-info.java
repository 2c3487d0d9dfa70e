/** Who may call, what waits for a second administrator, and the table of rights, over HTTP. */
@NullMarked
package org.tamga.access.web.administration;

import org.jspecify.annotations.NullMarked;
