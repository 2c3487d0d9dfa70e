package org.tamga.revenue.correction;

import java.math.BigDecimal;

/** What is proposed for one trader, in one direction, by state; never two currencies in one sum. */
public record ProposalTotal(String trader, Proposal.Kind kind, Proposal.State state, String currency, int proposals,
        BigDecimal amount,
        BigDecimal secured, BigDecimal interest) {
}
