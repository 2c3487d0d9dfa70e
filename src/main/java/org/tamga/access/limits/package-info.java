/** How much a caller may ask of the server, and how often somebody may guess. */
@NullMarked
package org.tamga.access.limits;

import org.jspecify.annotations.NullMarked;
