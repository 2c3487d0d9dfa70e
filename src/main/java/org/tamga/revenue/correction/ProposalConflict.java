package org.tamga.revenue.correction;

import java.util.List;

/** What is asked cannot be done with the proposal as it is. */
public class ProposalConflict extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** Its state does not allow it. */
        WRONG_STATE("wrong-state"),
        /** The declaration has a later version, or has been withdrawn. */
        OVERTAKEN("overtaken"),
        /** Who ordered the re-rating may not approve what comes of it. */
        SAME_PERSON("four-eyes");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** As the API names it. */
        public String code() {
            return code;
        }
    }

    private final Reason reason;
    private final Proposal.State state;

    ProposalConflict(Reason reason, Proposal proposal, String message) {
        super(message);
        this.reason = reason;
        this.state = proposal.state();
    }

    public Reason reason() {
        return reason;
    }

    public Proposal.State state() {
        return state;
    }

    /** What the state does allow. */
    public List<String> allowed() {
        return switch (state) {
            case PROPOSED -> List.of("approve", "reject");
            case APPROVED -> List.of("settle");
            case PAID, COLLECTED, REJECTED, SUPERSEDED -> List.of();
        };
    }
}
