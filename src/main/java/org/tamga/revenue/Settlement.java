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
