package org.tamga.reference;

import java.time.Instant;

/**
 * One entry in the history of a pack: from then on this version was the law, until the next entry.
 *
 * @param entry grows with every change, over all packs
 * @param setBy name of the person or machine that did it
 */
public record InForce(long entry, String pack, String version, Origin origin, Instant since, String setBy) {

    /** Where a version came from. */
    public enum Origin {
        /** With the server's own release. */
        SHIPPED,
        /** From the administration whose law it is: an upload, a table, a return to an earlier version. */
        ADMINISTRATION
    }
}
