package org.tamga.clearance.model;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that must be done before the goods may go.
 *
 * @param version   version of the declaration that it came from
 * @param reason    why, in a sentence for the declarant
 * @param item      goods item that it is about; 0 for the declaration as a whole
 * @param reference what would close it: the document codes that are enough, the account that is short, the profile that asked
 * @param blocking  whether the goods wait for it; otherwise they may leave under conditions
 * @param closedAt  null as long as it is open
 * @param closedBy  who or what closed it
 */
public record Obligation(UUID id, Kind kind, int version, String reason, int item, String reference, boolean blocking,
        Instant openedAt, @Nullable Instant closedAt, @Nullable String closedBy) {

    /** What is to be done. */
    public enum Kind {
        /** The goods have not been presented yet. */
        PRESENTATION(true, false),
        /** The charge cannot be worked out: an amendment that gives what is missing closes this, or an officer. */
        CHARGE(false, true),
        /** A tariff quota has not decided about the goods: the allocation of the day closes this. */
        QUOTA(false, false),
        /** A required document is not declared: an amendment that declares it closes this. */
        MISSING_DOCUMENT(false, true),
        /** Documents are to be shown and examined. */
        DOCUMENT_CONTROL(true, true),
        /** The goods are to be examined. */
        PHYSICAL_CONTROL(true, true),
        /** Another agency has to decide. */
        AGENCY_DECISION(true, true),
        /** The declarant has to answer a question. */
        QUERY(true, true),
        /** The debt is not taken care of. */
        PAYMENT(false, false);

        private final boolean askedOnce;
        private final boolean forOfficers;

        Kind(boolean askedOnce, boolean forOfficers) {
            this.askedOnce = askedOnce;
            this.forOfficers = forOfficers;
        }

        /** Whether an officer may record that it is met; that money, goods or a quota have come nobody decides. */
        public boolean isForOfficers() {
            return forOfficers;
        }

        /** Whether it is not asked again of the same declaration once it has been dealt with. */
        public boolean isAskedOnce() {
            return askedOnce;
        }
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public Obligation closed(Instant at, String by) {
        return new Obligation(id, kind, version, reason, item, reference, blocking, openedAt, at, by);
    }
}
