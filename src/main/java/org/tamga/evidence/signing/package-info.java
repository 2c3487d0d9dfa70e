/** The server's signature: its keys, and what they sign. */
@NullMarked
@NamedInterface("signing")
package org.tamga.evidence.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
