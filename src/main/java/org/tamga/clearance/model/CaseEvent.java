package org.tamga.clearance.model;

/** What can happen to a declaration. The events of a case, in order, are all that its status is derived from. */
public enum CaseEvent {
    /** It came in and was found in order, before the goods. */
    LODGED,
    /** It was found not in order, when it came in or when its goods came. */
    REFUSED,
    /** It is accepted: it binds the declarant, and the law of that day applies. */
    ACCEPTED,
    /** The declarant changed it. */
    AMENDED,
    /** The debt is taken care of. */
    PAID,
    /** The goods may leave under conditions. */
    CONDITIONALLY_RELEASED,
    /** The goods may go. */
    RELEASED,
    /** Its goods did not come in time: it counts as never lodged. */
    LAPSED,
    /** It has been withdrawn and binds nobody any more. */
    INVALIDATED,
    /** The goods have left the territory. */
    EXITED
}
