package org.tamga.tariff.ruling;

/** What can happen to an application and to the ruling on it. */
public enum RulingAction {
    /** An officer takes it on. */
    TAKE(Actor.OFFICER),
    /** The officer needs to know more; the time to decide stands still meanwhile. */
    REQUEST_INFORMATION(Actor.OFFICER), GIVE_INFORMATION(Actor.APPLICANT),
    /** The officer decides; if the pack asks for a second officer, that one confirms or returns it. */
    DECIDE(Actor.OFFICER), CONFIRM(Actor.SECOND_OFFICER), RETURN(Actor.SECOND_OFFICER),
    /** No ruling is given, with reasons. */
    REFUSE(Actor.OFFICER), WITHDRAW(Actor.APPLICANT),
    /** The ruling ends on a day; the holder may use it on for a period of grace. */
    REVOKE(Actor.OFFICER),
    /** The ruling never was: it rested on wrong statements. */
    ANNUL(Actor.OFFICER),
    /** An appeal against the decision is noted. */
    NOTE_APPEAL(Actor.OFFICER);

    /** Who does it. */
    public enum Actor {
        APPLICANT, OFFICER,
        /** Another officer than the one who decided. */
        SECOND_OFFICER
    }

    private final Actor actor;

    RulingAction(Actor actor) {
        this.actor = actor;
    }

    public Actor actor() {
        return actor;
    }
}
