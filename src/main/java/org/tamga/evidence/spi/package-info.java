/** What a module implements whose rows the log vouches for. */
@NullMarked
@NamedInterface("spi")
package org.tamga.evidence.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
