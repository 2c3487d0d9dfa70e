/** Traces of OpenTelemetry, off unless {@code TAMGA_OTLP_URL} says where they go: then nothing of it is even loaded. */
@NullMarked
@NamedInterface("tracing")
package org.tamga.platform.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
