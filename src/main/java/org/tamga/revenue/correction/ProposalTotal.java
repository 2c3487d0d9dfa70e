package org.tamga.revenue.correction;

import java.math.BigDecimal;

/** What a run proposes for one trader, in one direction, by state. */
public record ProposalTotal(String trader, Proposal.Kind kind, Proposal.State state, int proposals, BigDecimal amount,
        BigDecimal secured, BigDecimal interest) {
}
