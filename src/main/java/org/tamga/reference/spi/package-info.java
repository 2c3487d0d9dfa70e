/** What a module implements to own a part of the law. */
@NullMarked
@NamedInterface("spi")
package org.tamga.reference.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
