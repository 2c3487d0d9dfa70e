package org.tamga.access.web;

import jakarta.servlet.Filter;
import org.tamga.access.limits.CallLimits;
import org.tamga.access.limits.SignInLimits;

/**
 * What the chains of filters have in common.
 *
 * @param passwords whether names and passwords are taken at all
 */
record Gates(Refusals refusals, SignInLimits signInLimits, CallLimits callLimits, boolean passwords) {

    Filter outages() {
        return new OutageGuard(refusals);
    }

    Filter signIns() {
        return new SignInGuard(signInLimits, refusals);
    }

    Filter calls() {
        return new CallGuard(callLimits, refusals);
    }
}
