package org.tamga.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.tamga.access.Identities;
import org.tamga.evidence.refusal.Refusal;
import org.tamga.evidence.refusal.Refused;

/** Takes note of sign-ins that failed, under a name only if somebody has it. */
@Component
class FailedSignIns {

    private final Identities identities;
    private final Refused refused;

    FailedSignIns(Identities identities, Refused refused) {
        this.identities = identities;
        this.refused = refused;
    }

    void note(HttpServletRequest request, @Nullable String name) {
        refused.note(Refusal.Kind.SIGN_IN, name != null && isKnown(name) ? name : "", request.getRemoteAddr(), call(request));
    }

    /** Somebody who has failed too often; whose name it is is not looked up, which would cost as much as he wants. */
    void noteTurnedAway(HttpServletRequest request) {
        refused.note(Refusal.Kind.SIGN_IN, "", request.getRemoteAddr(), call(request));
    }

    private static String call(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }

    private boolean isKnown(String name) {
        try {
            return identities.find(name).isPresent();
        } catch (DataAccessException away) {
            return false;
        }
    }
}
