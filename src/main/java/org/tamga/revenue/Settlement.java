package org.tamga.revenue;

import java.util.List;

/**
 * What the payment office did about the demands of a declaration.
 *
 * @param taken  demands that are met; all of them, or none
 * @param unmet  why nothing was taken; empty if everything was
 */
public record Settlement(List<Demand> taken, List<Unmet> unmet) {

    /** A demand that could not be met. */
    public record Unmet(Demand demand, Reason reason) {

        /** Why, in a sentence for the declarant. */
        public String inWords() {
            String source = demand.source();
            return switch (reason) {
                case INSUFFICIENT_FUNDS -> "account " + source + " has not enough left for " + demand.amount();
                case UNKNOWN_ACCOUNT -> "there is no account " + source + " to take " + demand.amount() + " from";
                case WRONG_CURRENCY -> "account " + source + " is not kept in the currency of " + demand.amount();
                case PAYMENT_DUE -> demand.amount() + " is to be paid: the declaration names no account for it";
            };
        }
    }

    /** Why a demand could not be met. */
    public enum Reason {
        /** The account has not enough left. */
        INSUFFICIENT_FUNDS,
        /** There is no such account. */
        UNKNOWN_ACCOUNT,
        /** The account is kept in another currency. */
        WRONG_CURRENCY,
        /** No account is named: the amount is to be paid at once. */
        PAYMENT_DUE
    }

    public boolean complete() {
        return unmet.isEmpty();
    }
}
