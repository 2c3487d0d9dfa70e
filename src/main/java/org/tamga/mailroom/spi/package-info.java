/** What a module implements to own a message type. */
@NullMarked
@NamedInterface("spi")
package org.tamga.mailroom.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
