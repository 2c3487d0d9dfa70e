/** The declaration in the words of the trade, as pure data: a typed view of the message, and the amendments of it. */
@NullMarked
@NamedInterface("model")
package org.tamga.declaration.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
