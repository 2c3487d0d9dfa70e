/** How long a start takes, and the rehearsal that makes later ones shorter. */
@NullMarked
package org.tamga.platform.start;

import org.jspecify.annotations.NullMarked;
