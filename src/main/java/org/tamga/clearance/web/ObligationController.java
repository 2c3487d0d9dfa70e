package org.tamga.clearance.web;

import java.security.Principal;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.clearance.CaseDesk;
import org.tamga.clearance.Cases;
import org.tamga.clearance.web.Views.DeclarationView;
import org.tamga.shared.Mrn;

/** Where an officer records that an obligation is met. */
@RestController
class ObligationController {

    private final CaseDesk caseDesk;
    private final Cases cases;
    private final CaseAccess access;

    ObligationController(CaseDesk caseDesk, Cases cases, CaseAccess access) {
        this.caseDesk = caseDesk;
        this.cases = cases;
        this.access = access;
    }

    /** Closes an obligation; the declaration goes on if nothing else is in the way. */
    @PostMapping("/api/v1/declarations/{mrn}/obligations/{id}/close")
    DeclarationView close(@PathVariable String mrn, @PathVariable UUID id, Principal officer) {
        Mrn number = access.visible(mrn);
        if (!caseDesk.close(number, id, officer.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no open obligation " + id);
        }
        return DeclarationView.of(cases.find(number).orElseThrow());
    }
}
