package org.tamga.clearance.model;

/** What can happen to a declaration. The events of a case, in order, are all that its status is derived from. */
public enum CaseEvent {
    /** It came in and was found in order, before the goods. */
    LODGED,
    /** It came in and was found not in order. */
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
    /** It has been withdrawn and binds nobody any more. */
    INVALIDATED,
    /** The goods have left the territory. */
    EXITED
}
