package org.tamga.clearance.model;

/** Where a declaration stands: derived from its case, never stored. */
public enum Status {
    /** Found not in order; it binds nobody. */
    REFUSED,
    /** In order, and waiting for the goods. */
    LODGED,
    /** Accepted, and waiting for open obligations. */
    ACCEPTED,
    /** The goods may leave under conditions; something is still open. */
    CONDITIONALLY_RELEASED,
    /** The goods may go. */
    RELEASED,
    /** Its goods did not come in time. */
    LAPSED,
    /** Withdrawn. */
    INVALIDATED,
    /** The goods have left the territory. */
    EXITED
}
