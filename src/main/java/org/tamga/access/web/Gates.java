package org.tamga.access.web;

import jakarta.servlet.Filter;
import org.tamga.access.limits.CallLimits;
import org.tamga.access.limits.SignInLimits;
import org.tamga.access.secondfactor.CodeDoor;
import org.tamga.access.secondfactor.SecondFactors;

/**
 * What the chains of filters have in common.
 *
 * @param passwords whether names and passwords are taken at all
 */
record Gates(Refusals refusals, SignInLimits signInLimits, CallLimits callLimits, FailedSignIns failed,
        SecondFactors factors, CodeDoor codeDoor, boolean passwords) {

    Filter outages() {
        return new OutageGuard(refusals);
    }

    Filter signIns() {
        return new SignInGuard(signInLimits, failed, refusals);
    }

    /** @param pages whether people are led to a page, or told as a problem */
    Filter codes(boolean pages) {
        return new CodeGuard(factors, codeDoor, refusals, pages);
    }

    Filter calls() {
        return new CallGuard(callLimits, refusals);
    }
}
