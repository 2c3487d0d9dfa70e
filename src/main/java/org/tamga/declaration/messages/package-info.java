/** Reads declaration messages into trees: streaming, bounded, and without an opinion about their content. */
@NullMarked
@NamedInterface("messages")
package org.tamga.declaration.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
