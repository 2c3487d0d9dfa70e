package org.tamga.clearance.notices;

/** What a declarant can be told. */
public enum NoticeKind {
    /** The declaration is accepted. */
    ACCEPTED,
    /** The message is received; of a declaration lodged in advance, that it is registered. */
    RECEIVED,
    /** The declaration is rejected, for the faults named. */
    REJECTED,
    /** The goods are selected for a control. */
    CONTROL,
    /** Documents are to be presented. */
    DOCUMENTS_REQUIRED,
    /** Another agency has to decide about the goods. */
    AGENCY_DECISION,
    /** The declaration is amended. */
    AMENDED,
    /** The goods are released, while another obligation stays open. */
    RELEASED,
    /** The goods are cleared. */
    CLEARED,
    /** The goods are cleared after a control that found nothing. */
    CLEARED_AFTER_CONTROL,
    /** The declaration is invalid from now on. */
    INVALIDATED,
    /** A request of the declarant is granted. */
    REQUEST_GRANTED,
    /** A request of the declarant is refused. */
    REQUEST_REFUSED,
    /** The charge as computed so far. */
    TAX_INDICATIVE,
    /** The charge of which a part is secured, as with a quota that is not yet allocated. */
    TAX_SECURED,
    /** The charge as it stands. */
    TAX_FINAL,
    /** The account cannot pay the charge. */
    INSUFFICIENT_FUNDS,
    /** The account still cannot pay the charge. */
    INSUFFICIENT_FUNDS_REMINDER,
    /** The goods have left. */
    EXITED,
    /** The office has a question. */
    QUERY,
    /** A charge that was too high is corrected: something is given back. */
    REFUND,
    /** A charge that was too low is corrected: something is to be paid after the fact. */
    RECOVERY
}
