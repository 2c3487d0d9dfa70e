package org.tamga.risk;

/**
 * A control that a selection orders.
 *
 * @param profile    id of the profile that asks for it: the reason of the selection
 * @param title      what an officer reads
 * @param kind       what is done
 * @param blocking   whether the goods wait for it; otherwise they may leave under security
 * @param answeredBy who closes it
 * @param item       number of the goods item; 0 for the declaration as a whole
 */
public record Control(String profile, String title, Kind kind, boolean blocking, AnsweredBy answeredBy, int item) {

    /** What is done. */
    public enum Kind {
        /** Supporting documents are asked for and examined. */
        DOCUMENTS,
        /** The goods are examined. */
        PHYSICAL,
        /** Another agency decides. */
        AGENCY,
        /** The declarant is asked a question. */
        QUERY
    }

    /** Who closes a control. */
    public enum AnsweredBy {
        /** An officer records the result. */
        OFFICER,
        /** Where a test environment plays the officer: the declarant's next amendment counts as the answer. */
        AMENDMENT
    }
}
