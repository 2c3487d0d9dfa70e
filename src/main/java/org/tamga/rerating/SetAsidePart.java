package org.tamga.rerating;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A part of a run that was begun as often as may be and never done. Its declarations count in no sum and have no proposal.
 *
 * @param number       among the parts of the run, from 1
 * @param month        of registration of its declarations
 * @param above        first of their numbers; empty if the part begins with the month
 * @param below        behind the last of them; null if the part ends with the month
 * @param declarations when the run was cut into parts
 * @param why          what happened the last time
 */
public record SetAsidePart(int number, LocalDate month, String above, @Nullable String below, int declarations, int attempts,
        Instant at, String why) {
}
