/** Many messages at once: a zip, or several files in one request. Each is received by itself; none sinks the others. */
@NullMarked
@NamedInterface("bundle")
package org.tamga.mailroom.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
