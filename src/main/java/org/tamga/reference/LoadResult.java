package org.tamga.reference;

import java.util.List;

/**
 * What became of a table that was sent.
 *
 * @param loaded     rows that now hold, those included that held before
 * @param refused    the others, in the order in which they were sent
 * @param lawVersion the version of the pack that is now in force
 */
public record LoadResult(int loaded, List<Refused> refused, String lawVersion) {

    /** @param row 1-based line of what was sent, the header being line 1 */
    public record Refused(int row, String reason) {
    }
}
