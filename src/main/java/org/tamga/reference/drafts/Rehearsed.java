package org.tamga.reference.drafts;

import java.time.Instant;

/**
 * A rehearsal of a draft that was attached to it.
 *
 * @param rehearsal id, in the words of who rehearses
 * @param version   what the draft contained then
 */
public record Rehearsed(String rehearsal, String version, Instant at, String by) {
}
