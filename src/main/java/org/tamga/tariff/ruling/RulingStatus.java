package org.tamga.tariff.ruling;

import static org.tamga.tariff.ruling.RulingAction.ANNUL;
import static org.tamga.tariff.ruling.RulingAction.CONFIRM;
import static org.tamga.tariff.ruling.RulingAction.DECIDE;
import static org.tamga.tariff.ruling.RulingAction.GIVE_INFORMATION;
import static org.tamga.tariff.ruling.RulingAction.NOTE_APPEAL;
import static org.tamga.tariff.ruling.RulingAction.REFUSE;
import static org.tamga.tariff.ruling.RulingAction.REQUEST_INFORMATION;
import static org.tamga.tariff.ruling.RulingAction.RETURN;
import static org.tamga.tariff.ruling.RulingAction.REVOKE;
import static org.tamga.tariff.ruling.RulingAction.TAKE;
import static org.tamga.tariff.ruling.RulingAction.WITHDRAW;

import java.util.Set;

/** Where an application stands; derived from what happened. Each status allows something that another does not. */
public enum RulingStatus {
    LODGED(TAKE, WITHDRAW), IN_EXAMINATION(REQUEST_INFORMATION, DECIDE, REFUSE, WITHDRAW), AWAITING_INFORMATION(
            GIVE_INFORMATION, REFUSE, WITHDRAW),
    AWAITING_CONFIRMATION(CONFIRM, RETURN, WITHDRAW), ISSUED(REVOKE, ANNUL,
            NOTE_APPEAL),
    REFUSED(NOTE_APPEAL), WITHDRAWN, REVOKED(ANNUL, NOTE_APPEAL), ANNULLED(NOTE_APPEAL);

    private final Set<RulingAction> allowed;

    RulingStatus(RulingAction... allowed) {
        this.allowed = Set.of(allowed);
    }

    public Set<RulingAction> allowed() {
        return allowed;
    }

    /** @param secondOfficer whether a decision waits for a second officer */
    RulingStatus after(RulingAction action, boolean secondOfficer) {
        return switch (action) {
            case TAKE, GIVE_INFORMATION, RETURN -> IN_EXAMINATION;
            case REQUEST_INFORMATION -> AWAITING_INFORMATION;
            case DECIDE -> secondOfficer ? AWAITING_CONFIRMATION : ISSUED;
            case CONFIRM -> ISSUED;
            case REFUSE -> REFUSED;
            case WITHDRAW -> WITHDRAWN;
            case REVOKE -> REVOKED;
            case ANNUL -> ANNULLED;
            case NOTE_APPEAL -> this;
        };
    }
}
