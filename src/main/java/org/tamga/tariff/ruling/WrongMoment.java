package org.tamga.tariff.ruling;

import java.util.Set;

/** An action that the status of the application does not allow, or not to this person. */
public final class WrongMoment extends RuntimeException {

    private final RulingStatus status;
    private final transient Set<RulingAction> allowed;

    WrongMoment(RulingAction action, RulingStatus status, Set<RulingAction> allowed) {
        super(action + " is not possible: the application is " + status
                + (status == RulingStatus.AWAITING_CONFIRMATION ? ", and whoever decided it does not confirm it" : ""));
        this.status = status;
        this.allowed = Set.copyOf(allowed);
    }

    public RulingStatus status() {
        return status;
    }

    public Set<RulingAction> allowed() {
        return allowed;
    }
}
