package org.tamga.clearance.model;

import java.time.Instant;

/**
 * A stop that a declaration passed.
 *
 * @param name    for example {@code validated}
 * @param outcome what came of it, in a word or two
 */
public record Stop(String name, Instant at, String outcome) {
}
