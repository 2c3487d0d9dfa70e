package org.tamga.clearance.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Callers;
import org.tamga.clearance.Cases;
import org.tamga.clearance.Sight;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.Receipt;
import org.tamga.shared.Mrn;

/** Opens declarations and messages to those who may look at them. To everybody else they do not exist. */
@Component
class CaseAccess {

    private final Cases cases;
    private final Sight sight;
    private final Callers callers;

    CaseAccess(Cases cases, Sight sight, Callers callers) {
        this.cases = cases;
        this.sight = sight;
        this.callers = callers;
    }

    boolean maySee(Letter letter) {
        return callers.find().filter(caller -> sight.maySee(caller, letter)).isPresent();
    }

    boolean maySee(Receipt receipt) {
        return callers.find().filter(caller -> sight.maySee(caller, receipt.sender(), receipt.conversationId())).isPresent();
    }

    /** The number, if there is such a declaration and the caller may see it. @throws ResponseStatusException 404 otherwise */
    Mrn visible(String text) {
        if (Mrn.isValid(text)) {
            Mrn mrn = Mrn.of(text);
            if (cases.findVersion(mrn, null)
                    .filter(version -> callers.find().filter(caller -> sight.maySee(caller, version)).isPresent())
                    .isPresent()) {
                return mrn;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no declaration " + text);
    }
}
