package org.tamga.revenue.correction;

/** Somebody has approved a proposal. Told inside the transaction that stores it, after the accounts were moved or not. */
public record ProposalApproved(Proposal proposal) {
}
