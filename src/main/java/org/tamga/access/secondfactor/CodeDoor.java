package org.tamga.access.secondfactor;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.access.limits.CodeLimits;
import org.tamga.evidence.refusal.Refusal;
import org.tamga.evidence.refusal.Refused;

/** Where a code is shown: looks at it unless too many were wrong, and takes note of what it refuses. */
@Component
public class CodeDoor {

    /** What came of it. */
    public enum Answer {
        RIGHT, WRONG, TOO_MANY
    }

    private final SecondFactors factors;
    private final CodeLimits limits;
    private final Refused refused;

    CodeDoor(SecondFactors factors, CodeLimits limits, Refused refused) {
        this.factors = factors;
        this.limits = limits;
        this.refused = refused;
    }

    /** How long the person must wait; null if it need not. */
    public @Nullable Duration lack(String person) {
        return limits.lack(person);
    }

    /** @param call method and path */
    public Answer show(String person, String code, String address, String call) {
        if (!limits.begin(person)) {
            refused.note(Refusal.Kind.SIGN_IN, person, address, call);
            return Answer.TOO_MANY;
        }
        if (factors.take(person, code)) {
            limits.succeeded(person);
            return Answer.RIGHT;
        }
        refused.note(Refusal.Kind.SIGN_IN, person, address, call);
        return Answer.WRONG;
    }
}
