/** How long a start takes, and the rehearsal that makes later ones shorter. */
@NullMarked
@NamedInterface("start")
package org.tamga.platform.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
